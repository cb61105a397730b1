#!/usr/bin/env python3
"""Verifies the tree of an exported log (docs/log-format.md) with Python's standard library alone.

    python3 verify_log.py FILE [--key PUB] [--checkpoint OLD]

A second opinion on `maplebridge verify --no-replay`: it shares no code with it. It checks the hash over the file, the numbers, the
hash of every entry, the root and the signature of every checkpoint, hand-overs of keys, that the files of each policy give its id,
that ids are unique, and that a REMOVAL entry names each entry without bytes. It decides nothing again. OLD is a checkpoint or a
receipt. Status 0: sound; 1: not; 2: wrong usage.
"""
import argparse
import base64
import hashlib
import json
import sys

# --- Ed25519, verification only (RFC 8032, section 5.1.7) ---------------------------------------------------------------
P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P


def add(p, q):
    a, b = (p[1] - p[0]) * (q[1] - q[0]) % P, (p[1] + p[0]) * (q[1] + q[0]) % P
    c, d = 2 * p[3] * q[3] * D % P, 2 * p[2] * q[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % P, g * h % P, f * g % P, e * h % P


def times(s, p):
    q = (0, 1, 1, 0)
    while s:
        if s & 1:
            q = add(q, p)
        p, s = add(p, p), s >> 1
    return q


def point(encoded):
    y = int.from_bytes(encoded, "little")
    sign, y = y >> 255, y & (1 << 255) - 1
    x2 = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(x2, (P + 3) // 8, P)
    if (x * x - x2) % P:
        x = x * pow(2, (P - 1) // 4, P) % P
    if y >= P or (x * x - x2) % P or (x == 0 and sign):
        raise ValueError("not a point")
    return (P - x if x & 1 != sign else x, y, 1, (P - x if x & 1 != sign else x) * y % P)


BASE = point(bytes.fromhex("58" + "66" * 31))


def ed25519(key, message, signature):
    if len(signature) != 64:
        return False
    try:
        a, r = point(key), point(signature[:32])
    except ValueError:
        return False
    s = int.from_bytes(signature[32:], "little")
    h = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), "little") % L
    left, right = times(s, BASE), add(r, times(h, a))
    return s < L and not (left[0] * right[2] - right[0] * left[2]) % P and not (left[1] * right[2] - right[1] * left[2]) % P


# --- the tree (RFC 6962) and signed notes (C2SP) ------------------------------------------------------------------------
def sha256(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


def unbase64(text):
    raw = base64.b64decode(text, validate=True)
    if base64.b64encode(raw) != text:
        raise ValueError("not the one way to write this base64")
    return raw


class Tree:
    def __init__(self):
        self.size, self.peaks = 0, []

    def add(self, node):
        size = self.size
        while size & 1:
            node, size = sha256(b"\1", self.peaks.pop(), node), size >> 1
        self.peaks.append(node)
        self.size += 1

    def root(self):
        node = None
        for peak in reversed(self.peaks):
            node = peak if node is None else sha256(b"\1", peak, node)
        return hashlib.sha256().digest() if node is None else node


class Key:
    def __init__(self, text):
        self.text = text
        self.name, key_id, typed = text.split(b"+", 2)
        raw = unbase64(typed)
        self.id, self.raw = sha256(self.name, b"\n", raw)[:4], raw[1:]
        if raw[:1] != b"\1" or len(self.raw) != 32 or self.id.hex().encode() != key_id:
            raise ValueError("not a key")


class Checkpoint:
    def __init__(self, note):
        self.text, _, below = note.rpartition(b"\n\n")
        self.text += b"\n"
        lines = self.text.split(b"\n")
        self.origin, self.size, self.root = lines[0], int(lines[1]), unbase64(lines[2])
        if str(self.size).encode() != lines[1] or not below.endswith(b"\n"):
            raise ValueError("not a checkpoint")
        self.next = [Key(line[9:]) for line in lines[3:-1] if line.startswith(b"next-key ")]
        self.signatures = []
        for line in below[:-1].split(b"\n"):
            dash, name, signature = line.split(b" ")
            if dash != "—".encode():
                raise ValueError("not a signature")
            self.signatures.append((name, unbase64(signature)))

    def signed_by(self, key):
        mine = [s[4:] for name, s in self.signatures if name == key.name and s[:4] == key.id]
        return bool(mine) and all(ed25519(key.raw, self.text, s) for s in mine)


# --- the file -----------------------------------------------------------------------------------------------------------
class Log:
    def __init__(self, older):
        self.tree, self.found, self.keys, self.policies = Tree(), [], [], {}
        self.ids, self.removed, self.removals, self.proposed = set(), [], set(), set()
        self.origin, self.covered, self.number, self.older, self.older_root = b"", 0, 0, older, None
        self.keep_older()

    def wrong(self, what):
        self.found.append(f"line {self.number}: {what}")

    def keep_older(self):
        if self.older and self.older.size == self.tree.size:
            self.older_root = self.tree.root()

    def line(self, line):
        word, _, rest = line.partition(b" ")
        if (word == b"maplebridge-log@v1") != (self.number == 1) or (word == b"key") != (self.number == 2):
            self.wrong("does not belong here")
        elif word == b"maplebridge-log@v1":
            self.origin = rest
        elif word == b"key":
            self.keys.append(Key(rest))
        elif word == b"policy" and not self.tree.size:
            policy, content, path = rest.split(b" ", 2)
            if policy in self.policies and policy != next(reversed(self.policies)):
                self.wrong("does not belong here")
            self.policies.setdefault(policy, []).append((path, unbase64(content)))
        elif word == b"entry":
            seq, kind, leaf, data = rest.split(b" ", 3)
            if sha256(b"\0", data) != unbase64(leaf):
                self.wrong("the bytes of entry %d are not those that were logged" % int(seq))
            self.leaf(seq, unbase64(leaf))
            self.entry(kind.decode(), json.loads(data))
        elif word == b"removed":
            seq, gone, leaf = rest.split(b" ")
            self.leaf(seq, unbase64(leaf))
            self.unique(gone.decode())
            self.removed.append(gone.decode())
        elif word == b"checkpoint":
            self.checkpoint(Checkpoint(unbase64(rest)))
        else:
            self.wrong("not a line of the format")

    def leaf(self, seq, leaf):
        if seq != b"%d" % self.tree.size:
            self.wrong("entry %d stands where %d should" % (int(seq), self.tree.size))
        self.tree.add(leaf)
        self.keep_older()

    def entry(self, kind, one):
        """What an entry says of others; a decision names no kind."""
        self.unique(one["id"])
        if one.get("kind", "DECISION") != kind:
            self.wrong("the entry is not of the kind %s" % kind)
        if kind == "REMOVAL" and one.get("what") == "RECORD":
            self.removals.update(one["removed"])
        elif kind == "POLICY":
            self.proposed.add(one["policy"])

    def unique(self, one):
        if one in self.ids:
            self.wrong("an entry with id %s was there before" % one)
        self.ids.add(one)

    def checkpoint(self, one):
        if not one.signed_by(self.keys[-1]) or one.origin != self.keys[-1].name or len(one.next) > 1:
            self.wrong("the checkpoint is not signed by the key whose turn it is")
        elif one.size != self.tree.size or one.root != self.tree.root():
            self.wrong("the checkpoint of %d entries signs another tree" % one.size)
        elif one.next and not one.signed_by(one.next[0]):
            self.wrong("the key that takes over did not sign")
        else:
            self.keys += one.next
            self.covered = one.size

    def end(self, key):
        self.number = "end"
        if not self.keys or self.keys[0].name != self.origin or not self.covered == self.tree.size:
            self.wrong("not all entries are under a signed checkpoint of this log")
        for policy, files in self.policies.items():
            listing = b"".join(hashlib.sha256(c).hexdigest().encode() + b"  ./" + p + b"\n" for p, c in files)
            if hashlib.sha256(listing).hexdigest().encode() != policy:
                self.wrong("the files of policy %s are not those of its id" % policy.decode("ascii", "replace"))
        for policy in self.proposed ^ {policy.decode("ascii", "replace") for policy in self.policies}:
            self.wrong("policy %s has files without a POLICY entry, or an entry without files" % policy)
        for gone in self.removed:
            if gone not in self.removals:
                self.wrong("entry %s has no bytes, and no REMOVAL entry names it" % gone)
        self.judge(key)

    def judge(self, key):
        if key and key.text not in [one.text for one in self.keys]:
            self.wrong("not signed with the given key")
        known = self.keys + ([key] if key else [])
        if self.older and self.older.origin != self.origin:
            self.wrong("your checkpoint is of another log")
        elif self.older and not any(self.older.signed_by(one) for one in known):
            self.wrong("your checkpoint is signed by no key known here: it cannot be judged; give its key with --key")
        elif self.older and self.older.size > self.tree.size:
            self.wrong("rolled back: your checkpoint has %d entries, this file %d" % (self.older.size, self.tree.size))
        elif self.older and self.older.root != self.older_root:
            self.wrong("the first %d entries are not those of your checkpoint" % self.older.size)


def kept(path):
    """A checkpoint kept from before, alone or at the end of a receipt (c2sp.org/tlog-proof)."""
    with open(path, "rb") as file:
        note = file.read()
    return Checkpoint(note.partition(b"\n\n")[2] if note.startswith(b"c2sp.org/tlog-proof@v1\n") else note)


def verify(path, key, older):
    log, digest, ended = Log(older), hashlib.sha256(), False
    with open(path, "rb") as file:
        for line in file:
            log.number += 1
            if ended or not line.endswith(b"\n"):
                log.wrong("the file is not whole, or something follows its end")
            elif line.startswith(b"end "):
                ended = True
                if line != b"end %d %s\n" % (log.number - 1, digest.hexdigest().encode()):
                    log.wrong("the file was changed after the export")
            else:
                try:
                    log.line(line[:-1])
                except (ValueError, LookupError, TypeError, AttributeError):
                    log.wrong("not a line of the format")
            digest.update(line)
    if not ended:
        log.wrong("the file has no end")
    log.end(key)
    return log


def main():
    options = argparse.ArgumentParser(description="Verifies the tree of an exported log.")
    options.add_argument("file")
    options.add_argument("--key", help="the public key as you know it from elsewhere")
    options.add_argument("--checkpoint", help="a file with a checkpoint or a receipt kept from before")
    given = options.parse_args()
    try:
        key = Key(given.key.encode()) if given.key else None
        older = kept(given.checkpoint) if given.checkpoint else None
        log = verify(given.file, key, older)
    except (ValueError, IndexError, OSError) as unusable:
        options.error("a key, a checkpoint or the file cannot be read: %s" % unusable)
    for what in log.found[:20]:
        print(what)
    print("removed by retention %d" % len(log.removed))
    print("entries %d, root %s" % (log.tree.size, base64.b64encode(log.tree.root()).decode()))
    if log.found:
        print("NOT SOUND: %d findings" % len(log.found))
    else:
        print("SOUND under the given key" if key else "self-consistent only: no key was given")
    return 1 if log.found else 0


if __name__ == "__main__":
    sys.exit(main())
