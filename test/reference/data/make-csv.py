"""Writes csv files in many dialects (bytes in base64), and what pandas reads in them by the same dialect: csv-dialects.json.

Needs pandas. Run in this folder: python make-csv.py
"""

import base64
import io
import json
import math
from pathlib import Path

import pandas as pd

ENCODINGS = {"latin1": "latin1", "windows-1252": "cp1252", "utf-8": "utf-8-sig", "utf-16le": "utf-16-le", "utf-16be": "utf-16-be"}

# name: (the file, how it is written)
CASES = {
    "semicolon": ("x;note;y\n1.5;a;0\n-2;b;1\n", {"delimiter": ";"}),
    "tab": ("x\tnote\ty\n1.5\ta, b\t0\n-2\tb\t1\n", {"delimiter": "\t"}),
    "pipe": ("x|note|y\n1.5|a|0\n-2|b|1\n", {"delimiter": "|"}),
    "colon": ("x:note:y\n1.5:a:0\n-2:b:1\n", {"delimiter": ":"}),
    "blank": ('x note y\n1.5 "a b" 0\n-2 b 1\n', {"delimiter": " "}),
    "decimal": ("x;note;y\n1,5;1,5 kg;0\n-2,25e2;b;1\n;c;0\n,5;d;1\n7;e;1\n", {"delimiter": ";", "decimal": ","}),
    "decimal-in-comma": ('x,note,y\n"1,5",a,0\n"-2,25",b,1\n', {"decimal": ","}),
    "quote": ("x,note,y\n1.5,'a, b',0\n'-2','it''s',1\n3,'two\nlines',0\n4,\"plain\",1\n", {"quote": "'"}),
    "doubled": ('x,note,y\n1.5,"a ""quoted"" word",0\n"2","",1\n3,"two\r\nlines",0\n', {}),
    "trailing": ("x,note,y,\n1.5,a,0,\n-2,b,1,\n", {}),
    "latin1": ("x,note,y\n1.5,café £,0\n-2,naïve,1\n", {"encoding": "latin1"}),
    "windows-1252": ("x,note,y\n1.5,5 € – “so”,0\n-2,naïve,1\n", {"encoding": "windows-1252"}),
    "utf-16le": ("x,note,y\n1.5,żółć 😀,0\n-2,b,1\n", {"encoding": "utf-16le"}),
    "utf-16be": ("x,note,y\n1.5,żółć 😀,0\n-2,b,1\n", {"encoding": "utf-16be"}),
    "missing": ("x,note,y\n1.5,a,0\nNA,NA,1\n?,n/a,0\n-999,b,1\n-999.00,c,0\n-9.99e2,d,1\n99,?,1\n-9990,x,0\n", {"missing": ["NA", "?", -999]}),
    "missing-comma": ("x;note;y\n1,5;a;0\n-9,5;d;1\n-9,50;b;0\n-95;c;1\n", {"delimiter": ";", "decimal": ",", "missing": [-9.5]}),
    "endings-lf-crlf": ("x,y,note\n" + "".join(f"{row},{row % 2},{'ab'[row % 2]}\r\n" for row in range(6)), {}),
    "endings-crlf-lf": ("x,y,note\r\n" + "".join(f"{row},{row % 2},{'ab'[row % 2]}\n" for row in range(6)), {}),
    "endings-cr": ("x,y,note\r1,0,a\r2,1,b\r", {}),
    "endings-all": ('x,y,note\n1,0,a\r\n2,1,"b\r\nc"\r3,0,"d\re"\n\r\n\r\n4,1,"f\ng"\r5,0,h', {}),
    "all": ("x;note;y\r\n'1,5';'a;b''c';0\r\n-;'naïve';1\r\n2;-;1\r\n", {"delimiter": ";", "decimal": ",", "quote": "'", "encoding": "latin1", "missing": ["-"]}),
}


def read(content, dialect):
    words = [str(word) for word in dialect.get("missing", [])]
    numbers = [word for word in dialect.get("missing", []) if not isinstance(word, str)]
    return pd.read_csv(
        io.BytesIO(content),
        sep=dialect.get("delimiter", ","),
        decimal=dialect.get("decimal", "."),
        quotechar=dialect.get("quote", '"'),
        encoding=ENCODINGS[dialect.get("encoding", "utf-8")],
        na_values=["", *words, *numbers],
        keep_default_na=False,
        index_col=False,
        dtype={"x": "float64", "note": "str"},
    )


expected = {}
for name, (text, dialect) in CASES.items():
    encoding = ENCODINGS[dialect.get("encoding", "utf-8")]
    content = text.encode("utf-8" if encoding == "utf-8-sig" else encoding)
    frame = read(content, dialect)
    expected[name] = {
        "csv": dialect,
        "file": base64.b64encode(content).decode(),
        "x": [None if math.isnan(value) else repr(float(value)) for value in frame["x"]],
        # A text that is missing is the empty text, which is what csv writes for both.
        "note": ["" if pd.isna(value) else value for value in frame["note"]],
        "y": [int(value) for value in frame["y"]],
    }
Path("csv-dialects.json").write_text(json.dumps(expected, indent=1, ensure_ascii=False) + "\n")
