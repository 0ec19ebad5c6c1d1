"""A file of each format → an object with the interface of scikit-learn: predict and its kin, classes_, n_features_in_."""

import pickle
import warnings

from seatrial_errors import Refused
from seatrial_served import Served


def load_model(description):
    return Served(LOADERS[description["format"]](description["model"]), description)


def load_pickled(path):
    """Runs what the file says: a pickle is a program."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        model = unpickle(path)
    for warning in caught:
        refuse_other_version(warning.message)
    return model


def unpickle(path):
    try:
        import joblib
    except ModuleNotFoundError:
        with open(path, "rb") as file:
            return pickle.load(file)
    return joblib.load(path)


def refuse_other_version(warning):
    saved, here = (getattr(warning, f"{when}_sklearn_version", None) for when in ("original", "current"))
    if saved is not None:
        raise Refused(
            f"The model was saved by scikit-learn {saved}, and its environment has {here}, in which it may answer otherwise: "
            f"lock scikit-learn=={saved}, or save it again."
        )


def load_skops(path):
    """Only types that skops knows to be safe: none of the file's own code runs."""
    import skops.io

    unknown = sorted(skops.io.get_untrusted_types(file=path))
    if unknown:
        raise Refused(
            f"The file needs types that skops does not know to be safe: {', '.join(unknown[:12])}. "
            "Save a model without them, or as .joblib, which is loaded as the code that it is."
        )
    return skops.io.load(path)


class Booster:
    """Boosted trees that answer probabilities or values, and no labels of their own."""

    def __init__(self, answer, names, width, classes=None):
        self.answer, self.n_features_in_ = answer, width
        if names:
            self.feature_names_in_ = names
        if classes is not None:
            self.classes_ = classes
            self.predict_proba = self.probabilities

    def probabilities(self, rows):
        import numpy as np

        answers = np.asarray(self.answer(rows))
        return np.column_stack([1 - answers, answers]) if answers.ndim == 1 else answers

    def predict(self, rows):
        import numpy as np

        if hasattr(self, "classes_"):
            return np.asarray(self.classes_)[self.probabilities(rows).argmax(axis=1)]
        return self.answer(rows)


def load_xgboost(path):
    import json

    import numpy as np
    import xgboost

    booster = xgboost.Booster(model_file=path)
    learner = json.loads(booster.save_config())["learner"]
    objective, classes = learner["objective"]["name"], int(learner["learner_model_param"]["num_class"])
    if objective == "multi:softmax":
        raise Refused("The objective multi:softmax answers a class and no probabilities: train with multi:softprob.")
    count = classes if objective.startswith("multi:") else 2 if objective in ("binary:logistic", "reg:logistic") else None

    def answer(rows):
        return booster.predict(xgboost.DMatrix(rows, feature_names=booster.feature_names), iteration_range=best(booster))

    return Booster(answer, booster.feature_names, booster.num_features(), None if count is None else np.arange(count))


def best(booster):
    """As the wrappers of XGBoost answer: only the rounds up to the best one, where training was stopped early."""
    found = booster.attr("best_iteration")
    return (0, 0) if found is None else (0, int(found) + 1)


def load_lightgbm(path):
    import lightgbm
    import numpy as np

    booster = lightgbm.Booster(model_file=path)
    objective = str(booster.dump_model(num_iteration=1).get("objective", "")).split(" ")[0]
    trees = booster.num_model_per_iteration()
    count = {"binary": 2, "cross_entropy": 2, "multiclass": trees, "multiclassova": trees}.get(objective)
    names = booster.feature_name()
    made_up = all(name == f"Column_{index}" for index, name in enumerate(names))
    return Booster(booster.predict, None if made_up else names, booster.num_feature(), None if count is None else np.arange(count))


def load_catboost(path):
    import catboost

    found = catboost.CatBoost().load_model(path)
    kinds = {"Logloss", "CrossEntropy", "MultiClass", "MultiClassOneVsAll"}
    loss = str(found.get_all_params().get("loss_function", "")).split(":")[0]
    model = catboost.CatBoostClassifier() if loss in kinds else catboost.CatBoostRegressor()
    model.load_model(path)
    if model.get_cat_feature_indices() or model.get_text_feature_indices():
        model.text_columns_ = [model.feature_names_[index] for index in [*model.get_cat_feature_indices(), *model.get_text_feature_indices()]]
    made_up = all(name == str(index) for index, name in enumerate(model.feature_names_))
    return CatBoosted(model, None if made_up else list(model.feature_names_))


class CatBoosted:
    """Labels of CatBoost come as a column."""

    def __init__(self, model, names):
        self.model, self.n_features_in_ = model, len(model.feature_names_)
        self.text_columns_ = getattr(model, "text_columns_", [])
        if names:
            self.feature_names_in_ = names
        if hasattr(model, "predict_proba"):
            self.classes_, self.predict_proba = model.classes_, model.predict_proba

    def predict(self, rows):
        answers = self.model.predict(rows)
        return answers.ravel() if answers.ndim == 2 and answers.shape[1] == 1 else answers


LOADERS = {
    "sklearn": load_pickled,
    "skops": load_skops,
    "xgboost": load_xgboost,
    "lightgbm": load_lightgbm,
    "catboost": load_catboost,
}
