"""For verify.py, what other languages have libraries for: JSON in the one form that ECMAScript writes (RFC 8785), and JSON Schema."""
import datetime, decimal, functools, json, pathlib, re

STRING, ODD = re.compile(rb'"(?:[^"\\]|\\.)*"'), re.compile(rb"\s|E|\.\d*0(?!\d)|-0(?![.\d])|\de(?![+-][1-9])|\d\d(\.\d+)?e")
SCHEMAS = pathlib.Path(__file__).parent / "../../schemas"
TYPES = {"object": dict, "array": list, "string": str, "null": type(None), "boolean": bool, "integer": int, "number": (int, float)}
DATE_TIME = re.compile(r"(\d{4})-(\d\d)-(\d\d)[Tt ]([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?([Zz]|[+-]([01]\d|2[0-3]):?[0-5]\d)")

def once(pairs):
    if len(dict(pairs)) != len(pairs): raise ValueError("a key is there twice")
    return dict(pairs)

def ordered(pairs):
    """Keys as RFC 8785 has them: by their UTF-16 code units."""
    if pairs != sorted(pairs, key=lambda pair: pair[0].encode("utf-16-be", "surrogatepass")): raise ValueError("keys in another order")
    return once(pairs)

def number(text):
    """The shortest text of its double, with an exponent from 1e21 on and below 1e-6."""
    value = float(text)
    if decimal.Decimal(repr(value)) != decimal.Decimal(text) or ("e" in text) != (value != 0 and not 1e-6 <= abs(value) < 1e21):
        raise ValueError("another form of number")
    return int(value) if value.is_integer() else value

def parse(content, pairs):
    """The value of bytes without white space and needless escapes, whose objects `pairs` makes; else ValueError."""
    value = json.loads(content.decode(), object_pairs_hook=pairs, parse_int=number, parse_float=number, parse_constant=number)
    texts = re.findall(STRING, content)
    odd = [text for text in texts if json.dumps(json.loads(text), ensure_ascii=False).encode(errors="backslashreplace") != text]
    if odd or ODD.search(re.sub(STRING, b"", content)): raise ValueError("another form of JSON")
    return value

@functools.cache
def schema_of(file): return json.loads((SCHEMAS / file).read_text())

def resolve(file, reference):
    file, _, pointer = (reference if reference[0] != "#" else file + reference).partition("#")
    return functools.reduce(lambda schema, key: schema[key], pointer.split("/")[1:], schema_of(file)), file

def is_date_time(text):
    found = DATE_TIME.fullmatch(text)
    try: return bool(found and datetime.date(*map(int, found.groups()[:3])))
    except ValueError: return False

def has_type(value, names):
    names = names if isinstance(names, list) else [names]
    return any(isinstance(value, TYPES[name]) and (name == "boolean" or not isinstance(value, bool)) for name in names)

def keeps_to(value, file):
    """Whether a value keeps to a schema of draft 2020-12, as far as those of Seatrial go."""
    return conforms(value, schema_of(file), file)

def conforms(value, schema, file):
    if "$ref" in schema and not conforms(value, *resolve(file, schema["$ref"])): return False
    for word, said in schema.items():
        if word in CHECKS and not CHECKS[word](value, said, schema, file): return False
    return True

def of(kind, check): return lambda value, said, schema, file: not has_type(value, kind) or check(value, said, schema, file)

def properties(value, said, schema, file):
    own, others = schema.get("properties", {}), schema.get("additionalProperties", True)
    return all(conforms(one, own.get(key, others), file) if key in own or isinstance(others, dict) else others for key, one in value.items())

def same(value, said): return json.dumps(value) == json.dumps(said)

CHECKS = {
    "type": lambda value, said, *_: has_type(value, said),
    "const": lambda value, said, *_: same(value, said), "enum": lambda value, said, *_: any(same(value, one) for one in said),
    "anyOf": lambda value, said, schema, file: any(conforms(value, one, file) for one in said),
    "oneOf": lambda value, said, schema, file: sum(conforms(value, one, file) for one in said) == 1,
    "required": of("object", lambda value, said, *_: all(key in value for key in said)),
    "properties": of("object", properties), "additionalProperties": of("object", properties),
    "propertyNames": of("object", lambda value, said, schema, file: all(conforms(key, said, file) for key in value)),
    "maxProperties": of("object", lambda value, said, *_: len(value) <= said),
    "items": of("array", lambda value, said, schema, file: all(conforms(one, said, file) for one in value)),
    "minItems": of("array", lambda value, said, *_: len(value) >= said), "maxItems": of("array", lambda value, said, *_: len(value) <= said),
    "minLength": of("string", lambda value, said, *_: len(value) >= said), "maxLength": of("string", lambda value, said, *_: len(value) <= said),
    "pattern": of("string", lambda value, said, *_: re.search(said.replace("$", r"\Z"), value, re.ASCII)),
    "format": of("string", lambda value, said, *_: said != "date-time" or is_date_time(value)),
    "minimum": of("number", lambda value, said, *_: value >= said), "maximum": of("number", lambda value, said, *_: value <= said),
    "exclusiveMinimum": of("number", lambda value, said, *_: value > said),
}
