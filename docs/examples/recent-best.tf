# The function and its deliveries, for those who deploy with Terraform: what template.yaml does, around a table, queues and a
# role of your own. Roles, alarms and the first board are in template.yaml, to be taken over from there.

variable "table_name" {
  type    = string
  default = "scores"
}

variable "stream_arn" {
  description = "The table's stream, of the kind NEW_AND_OLD_IMAGES."
  type        = string
}

variable "role_arn" {
  description = "What RollUpRole of template.yaml may do."
  type        = string
}

variable "set_aside_queue_url" {
  type = string
}

variable "given_up_queue_arn" {
  type = string
}

resource "aws_lambda_function" "roll_up" {
  function_name    = "recent-best"
  filename         = "recent-best-rollup.zip"
  source_code_hash = filebase64sha256("recent-best-rollup.zip")
  handler          = "dev.recentbest.lambda.RollUpHandler::handleRequest"
  runtime          = "java25"
  architectures    = ["arm64"]
  memory_size      = 1024
  timeout          = 60
  role             = var.role_arn
  publish          = true

  snap_start {
    apply_on = "PublishedVersions"
  }

  environment {
    variables = {
      RECENT_BEST_TABLE           = var.table_name
      RECENT_BEST_BOARD           = "recent-best"
      RECENT_BEST_SET_ASIDE_QUEUE = var.set_aside_queue_url
      JAVA_TOOL_OPTIONS           = "-XX:+UseSerialGC -XX:TieredStopAtLevel=1"
    }
  }
}

resource "aws_lambda_alias" "live" {
  name             = "live"
  function_name    = aws_lambda_function.roll_up.function_name
  function_version = aws_lambda_function.roll_up.version
}

resource "aws_lambda_event_source_mapping" "scores" {
  event_source_arn                   = var.stream_arn
  function_name                      = aws_lambda_alias.live.arn
  starting_position                  = "TRIM_HORIZON"
  batch_size                         = 1000
  maximum_batching_window_in_seconds = 1
  parallelization_factor             = 1
  maximum_record_age_in_seconds      = 4200
  maximum_retry_attempts             = -1
  bisect_batch_on_function_error     = true
  function_response_types            = ["ReportBatchItemFailures"]

  destination_config {
    on_failure {
      destination_arn = var.given_up_queue_arn
    }
  }

  # The board's own writes and rows that expired stay out.
  filter_criteria {
    filter {
      pattern = <<-JSON
        {"eventName": ["INSERT", "MODIFY"], "dynamodb": {"Keys": {"event_key": {"S": [{"anything-but": ["board#recent-best"]}]}}}}
      JSON
    }
    filter {
      pattern = <<-JSON
        {"eventName": ["REMOVE"], "userIdentity": {"principalId": [{"exists": false}]}, "dynamodb": {"Keys": {"event_key": {"S": [{"anything-but": ["board#recent-best"]}]}}}}
      JSON
    }
  }
}
