"""One model behind the tensors that are declared of it, or proposed."""

import warnings

import numpy as np

from seatrial_columns import is_text_model, text_columns
from seatrial_errors import Refused
from seatrial_tensors import convert, datatype_of

METHODS = ("predict_proba", "decision_function", "predict", "score_samples", "transform")


class Served:
    def __init__(self, model, description):
        self.model = model
        self.platform = description["format"]
        self.methods = [name for name in METHODS if callable(getattr(model, name, None))]
        if not self.methods:
            raise Refused(f"The file holds a {type(model).__name__}, which has no method {', '.join(METHODS)}.")
        self.names = [str(name) for name in getattr(model, "feature_names_in_", [])]
        self.width = getattr(model, "n_features_in_", None)
        self.chosen = description.get("methods") or {}
        declared = description.get("signature")
        self.signature = declared or {"inputs": self.propose_inputs(), "outputs": []}
        if declared is None:
            self.signature["outputs"] = [self.propose_output(name) for name in self.answering()]
        self.refuse_misfits()

    def described(self):
        """The tensors, with what each of their columns is."""
        inputs, outputs = self.signature["inputs"], self.signature["outputs"]
        features = [self.names] if len(inputs) == 1 and self.names else [None] * len(inputs)
        labels = [self.classes() if len(tensor["shape"]) == 2 else None for tensor in outputs]
        return {"inputs": with_columns(inputs, features), "outputs": with_columns(outputs, labels)}

    def classes(self):
        found = getattr(self.model, "classes_", None)
        return None if found is None or isinstance(found, list) else np.asarray(found).tolist()

    def answering(self):
        """The best that the model tells, and its decision."""
        first = next(name for name in self.methods)
        return [first] + (["predict"] if first != "predict" and "predict" in self.methods else [])

    def propose_inputs(self):
        if is_text_model(self.model):
            return [{"name": "text", "datatype": "BYTES", "shape": [-1]}]
        texts = text_columns(self.model, self.names)
        if texts:
            return [{"name": name, "datatype": "BYTES" if name in texts else "FP64", "shape": [-1, 1]} for name in self.names]
        return [{"name": "features", "datatype": "FP64", "shape": [-1, -1 if self.width is None else int(self.width)]}]

    def propose_output(self, method):
        answer = self.try_out(method)
        if answer is not None:
            return {"name": method, "datatype": datatype_of(answer) or "FP64", "shape": [-1, *answer.shape[1:]]}
        classes = self.classes()
        if method == "predict":
            return {"name": method, "datatype": "FP64" if classes is None else datatype_of(classes) or "BYTES", "shape": [-1]}
        columns = -1 if classes is None else len(classes)
        return {"name": method, "datatype": "FP64", "shape": [-1] if method != "predict_proba" and columns < 3 else [-1, columns]}

    def try_out(self, method):
        """One row of zeros; None where the model does not take it, such as an encoder that knows no zero."""
        inputs = self.signature["inputs"]
        if any(size == -1 for tensor in inputs for size in tensor["shape"][1:]):
            return None
        row = {name: (np.full([1, *shape[1:]], "" if kind == "BYTES" else 0, dtype=object if kind == "BYTES" else float), kind)
               for name, kind, shape in ((t["name"], t["datatype"], t["shape"]) for t in inputs)}
        try:
            return self.call(method, self.rows_of(row))
        except Exception:
            return None

    def method_of(self, output):
        return self.chosen.get(output, output)

    def refuse_misfits(self):
        for output in self.signature["outputs"]:
            if self.method_of(output["name"]) not in self.methods:
                raise Refused(
                    f"The output {output['name']} is none of the model's methods, which are {', '.join(self.methods)}: "
                    "name it so in the signature, or say under artifact.methods which one it is."
                )
        inputs = self.signature["inputs"]
        if len(inputs) > 1:
            return self.refuse_other_columns([tensor["name"] for tensor in inputs])
        width = inputs[0]["shape"][1] if len(inputs[0]["shape"]) == 2 else None
        if None not in (width, self.width) and width not in (-1, self.width):
            raise Refused(f"The model takes {self.width} columns, and the input {inputs[0]['name']} is declared with {width}.")

    def refuse_other_columns(self, declared):
        if self.names and sorted(declared) != sorted(self.names):
            missing, foreign = sorted(set(self.names) - set(declared)), sorted(set(declared) - set(self.names))
            said = [f"lacks {', '.join(missing[:12])}"] * bool(missing) + [f"has {', '.join(foreign[:12])} beside them"] * bool(foreign)
            raise Refused(f"The model was fitted on columns by their names, and the signature {' and '.join(said)}.")
        if not self.names and self.width is not None and len(declared) != self.width:
            raise Refused(f"The model takes {self.width} columns, and the signature has {len(declared)} inputs.")

    def answer(self, arrays, names):
        rows = self.rows_of(self.checked(arrays))
        declared = {output["name"]: output for output in self.signature["outputs"]}
        answers, made = [], {}
        for name in names:
            if name not in declared:
                raise Refused(f"There is no output {name}.")
            method, datatype = self.method_of(name), declared[name]["datatype"]
            if method not in made:
                made[method] = self.call(method, rows)
            shape = [len(made[method]), *made[method].shape[1:]]
            if len(declared[name]["shape"]) == 2 and len(shape) == 1:
                shape.append(1)
            answers.append((name, datatype, convert(made[method], datatype, name).reshape(shape)))
        return answers

    def checked(self, arrays):
        declared = {tensor["name"]: tensor for tensor in self.signature["inputs"]}
        if set(arrays) != set(declared):
            raise Refused(f"The model takes the inputs {', '.join(declared)}; it was given {', '.join(arrays) or 'none'}.")
        for name, (array, datatype) in arrays.items():
            wanted, shape = declared[name]["datatype"], declared[name]["shape"]
            fits = array.ndim == len(shape) and all(size in (-1, given) for size, given in zip(shape, array.shape))
            if datatype != wanted or not fits:
                raise Refused(f"The input {name} is {wanted} of shape {shape}; it was given {datatype} of shape {list(array.shape)}.")
        return arrays

    def rows_of(self, arrays):
        inputs = [arrays[tensor["name"]][0] for tensor in self.signature["inputs"]]
        if len(inputs) == 1:
            return list(inputs[0]) if inputs[0].ndim == 1 and inputs[0].dtype == object else self.with_names(inputs[0])
        columns = {tensor["name"]: array.reshape(len(array)) for tensor, array in zip(self.signature["inputs"], inputs)}
        if not self.names:
            return np.column_stack(list(columns.values()))
        return in_frame(columns, self.names)

    def with_names(self, array):
        if not self.names or array.ndim != 2:
            return array.reshape(len(array), -1) if array.ndim != 2 else array
        try:
            import pandas
        except ModuleNotFoundError:
            return array
        return pandas.DataFrame(array, columns=self.names)

    def call(self, method, rows):
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            answer = getattr(self.model, method)(rows)
        if isinstance(answer, list) and answer and all(np.ndim(one) == 2 for one in answer):
            answer = several_labels(answer)
        if hasattr(answer, "toarray"):
            answer = answer.toarray()
        return np.asarray(answer)


def with_columns(tensors, columns):
    return [
        {**{key: tensor[key] for key in ("name", "datatype", "shape")}, **({"parameters": {"columns": of}} if of else {})}
        for tensor, of in zip(tensors, columns)
    ]


def in_frame(columns, names):
    try:
        import pandas
    except ModuleNotFoundError:
        raise Refused("The model was fitted on a table with named columns: lock pandas, too.") from None
    return pandas.DataFrame({name: columns[name] for name in names})


def several_labels(answers):
    """Of one model for several labels: a column for each, how likely it is."""
    if any(np.ndim(answer) != 2 or np.shape(answer)[1] != 2 for answer in answers):
        raise Refused("The model answers several questions at once, of which not each is yes or no: serve one model for each.")
    return np.column_stack([np.asarray(answer)[:, 1] for answer in answers])
