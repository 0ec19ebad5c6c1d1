"""Writes comments with what GitHub shows of each command in them, as lines of JSON, to the standard output.

Run: python test/reference/comments/generate.py --count 400 --seed 1   (packages: requirements.txt)
"""

import argparse
import json
import random

import blocks
import shown


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--count", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    for number in range(asked.count):
        name = f"{asked.seed}-{number}"
        comment, commands = blocks.draw(random.Random(name))
        print(json.dumps({"name": name, "comment": comment, "shown": shown.shown(comment, commands)}))


if __name__ == "__main__":
    main()
