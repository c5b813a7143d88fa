"""Holds template.yaml, and each fault of it that a linter has to catch, against cfn-lint.

A template is linted as it stands, and again as SAM's translator writes it out, for many rules look only at the latter.

Usage: broken-templates.py template.yaml broken-templates.yaml
"""
import json
import logging
import sys

import boto3
import yaml
from cfnlint.api import lint
from cfnlint.config import ManualArgs
from samtranslator.parser.parser import Parser
from samtranslator.translator.translator import Translator
from samtranslator.yaml_helper import yaml_parse

REGION = "eu-central-1"

# The translator puts this parameter's value in and leaves the parameter without a use.
WORKED_OUT = "Parameter DeploymentType not used."


def found(text):
    """What is wrong with a template, information left out: what each rule that it breaks says."""
    matches = lint(text, config=ManualArgs(regions=[REGION]))
    return {match.rule.id: match.message for match in matches if match.rule.id[0] in "EW" and match.message != WORKED_OUT}


def translated(text):
    """The template without SAM's shorthands; the package is said to be uploaded."""
    template = yaml_parse(text)
    for resource in template["Resources"].values():
        if resource["Type"] == "AWS::Serverless::Function":
            resource["Properties"]["CodeUri"] = "s3://bucket/key"
    translator = Translator({}, Parser(), boto_session=boto3.Session(region_name=REGION))
    return json.dumps(translator.translate(template, parameter_values={}))


def wrong(text):
    return found(text) or found(translated(text))


def broken(text, case):
    count = text.count(case["replace"])
    if count != 1 or case["replace"] == case["with"]:
        sys.exit(f"{case['fault']}: must stand in the template once, found {count}: {case['replace']!r}")
    return text.replace(case["replace"], case["with"])


def main(template, cases):
    logging.disable(logging.WARNING)
    with open(template, encoding="utf-8") as file:
        sound = file.read()
    with open(cases, encoding="utf-8") as file:
        linted = [case for case in yaml.safe_load(file) if case["caughtBy"].startswith("cfn-lint ")]
    problems = [f"{template}: {rule} {message}" for rule, message in wrong(sound).items()]
    for case in linted:
        wanted = case["caughtBy"].split()[1]
        rules = wrong(broken(sound, case))
        if wanted not in rules:
            problems.append(f"{case['fault']}: must be caught by {wanted}, found {rules}")
    if problems:
        sys.exit("\n".join(problems))
    print(f"{template} passes; {len(linted)} faults of it are caught by cfn-lint")


if __name__ == "__main__":
    main(*sys.argv[1:])
