/**
 * Reads template.yaml, the CloudFormation template that says how the score table is made and how
 * its stream is delivered. Start reading at {@link dev.recentbest.local.template.ServiceTemplate}.
 * May depend on the AWS SDK, the event source mapping's settings and a YAML parser.
 */
@NullMarked
package dev.recentbest.local.template;

import org.jspecify.annotations.NullMarked;
