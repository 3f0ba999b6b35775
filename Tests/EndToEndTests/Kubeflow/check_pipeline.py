"""Holds a compiled pipeline against Kubeflow's own packages, and carries it out with Kubeflow's local orchestrator.

Usage: check_pipeline.py check FILE
       check_pipeline.py run FILE PROGRAM NAME=VALUE…

`check` parses the specification as Kubeflow's messages, the executors too, and loads it as a component. `run` has the containers'
commands run as plain processes, PROGRAM in place of the one in the image; it prints what the steps gave, as JSON.
"""
import json
import sys
import types

# Kubeflow's client of a cluster is not installed; nothing here talks to one.
sys.modules["kfp.client"] = types.ModuleType("kfp.client")
sys.modules["kfp.client"].Client = None

import yaml  # noqa: E402
from google.protobuf import json_format  # noqa: E402
from kfp import components, local  # noqa: E402
from kfp.local import subprocess_task_handler as handler  # noqa: E402
from kfp.pipeline_spec import pipeline_spec_pb2  # noqa: E402


def check(path):
    with open(path) as file:
        text = yaml.safe_load(file)
    specification = json_format.ParseDict(text, pipeline_spec_pb2.PipelineSpec())
    # The executors are a free-form structure there, so that a misspelt field would pass.
    deployment = json_format.ParseDict(text["deploymentSpec"], pipeline_spec_pb2.PipelineDeploymentConfig())
    check_references(specification, deployment)
    component = components.load_component_from_file(path)
    return {
        "name": component.name,
        "inputs": sorted(component.component_spec.inputs or []),
        "components": sorted(specification.components),
        "executors": sorted(deployment.executors),
        "conditions": conditions(specification),
    }


def conditions(specification):
    graphs = [specification.root] + [part for part in specification.components.values() if part.HasField("dag")]
    tasks = [task for graph in graphs for task in graph.dag.tasks.values()]
    return [task.trigger_policy.condition for task in tasks if task.trigger_policy.condition]


def check_references(specification, deployment):
    """Every reference of a task leads somewhere."""
    graphs = [(specification.root, "root")]
    graphs += [(component, name) for name, component in specification.components.items() if component.HasField("dag")]
    for component in specification.components.values():
        if component.executor_label:
            assert component.executor_label in deployment.executors, component.executor_label
    for graph, place in graphs:
        tasks = graph.dag.tasks
        for name, task in tasks.items():
            target = specification.components[task.component_ref.name]
            for needed in task.dependent_tasks:
                assert needed in tasks, f"{place}: {name} waits for {needed}"
            for key, source in task.inputs.artifacts.items():
                wanted = target.input_definitions.artifacts[key].artifact_type.schema_title
                if source.HasField("task_output_artifact"):
                    output = source.task_output_artifact
                    producer = specification.components[tasks[output.producer_task].component_ref.name]
                    given = producer.output_definitions.artifacts[output.output_artifact_key].artifact_type.schema_title
                else:
                    given = graph.input_definitions.artifacts[source.component_input_artifact].artifact_type.schema_title
                assert wanted == given != "", f"{place}: {name}.{key} is {wanted}, not {given}"
            for key, source in task.inputs.parameters.items():
                assert key in target.input_definitions.parameters, f"{place}: {name} takes no {key}"
                if source.HasField("task_output_parameter"):
                    output = source.task_output_parameter
                    producer = specification.components[tasks[output.producer_task].component_ref.name]
                    assert output.output_parameter_key in producer.output_definitions.parameters
                elif source.HasField("component_input_parameter"):
                    assert source.component_input_parameter in graph.input_definitions.parameters


def run(path, program, values):
    # The local orchestrator runs functions of Python only; the commands of containers are processes like any others.
    handler.SubprocessTaskHandler.validate_not_container_component = lambda self, full_command: None
    handler.SubprocessTaskHandler.validate_image = lambda self, image: None
    original = handler.run_local_subprocess

    def run_local_subprocess(full_command, **options):
        return original([program if word == "/usr/local/bin/deedbox" else word for word in full_command], **options)

    handler.run_local_subprocess = run_local_subprocess
    local.init(runner=local.SubprocessRunner(use_venv=False), raise_on_error=True, pipeline_root="./kubeflow")
    with open(path) as file:
        text = yaml.safe_load(file)
    # What a pipeline gives is asked for at its root.
    task = components.load_component_from_text(yaml.safe_dump(with_outputs(text)))(**values)
    return {name: value if isinstance(value, str) else value.metadata for name, value in task.outputs.items()}


def with_outputs(text):
    """The specification with the decision and the figures of the evaluation as outputs of the pipeline."""
    root = text["root"]
    root["dag"]["outputs"] = {
        "parameters": {
            "decision": {"valueFromParameter": {"producerSubtask": "model-evaluation", "outputParameterKey": "decision"}}
        },
        "artifacts": {
            "figures": {
                "artifactSelectors": [
                    {"producerSubtask": "model-evaluation", "outputArtifactKey": "evaluation_metrics"}
                ]
            }
        },
    }
    root["outputDefinitions"] = {
        "parameters": {"decision": {"parameterType": "STRING"}},
        "artifacts": {"figures": {"artifactType": {"schemaTitle": "system.Metrics", "schemaVersion": "0.0.1"}}},
    }
    return text


if sys.argv[1] == "check":
    print(json.dumps(check(sys.argv[2])))
else:
    given = dict(argument.split("=", 1) for argument in sys.argv[4:])
    result = run(sys.argv[2], sys.argv[3], given)
    with open("outputs.json", "w") as file:
        json.dump(result, file)
