"""Texts that try to break out of every place of a page, and a plan that holds one everywhere."""

from __future__ import annotations

from functools import cache

from nastavnik_cli.domain.evaluate import Evaluation
from tests.making import activity, evaluated

PAYLOADS = {
    "script": "<script>alert(1)</script>",
    "unclosed script": "<script>alert(1)",
    "end of script": "</script><script>alert(1)</script>",
    "end of style": "</style><script>alert(1)</script>",
    "end of title": "</title><script>alert(1)</script>",
    "end of desc": "</desc></svg><script>alert(1)</script>",
    "end of textarea": "</textarea></select><script>alert(1)</script>",
    "image": "<img src=x onerror=alert(1)>",
    "svg": "<svg onload=alert(1)>",
    "mixed case": "<ScRiPt>alert(1)</sCrIpT>",
    "slashed": "<svg/onload=alert(1)//",
    "double quote": '" autofocus onfocus=alert(1) x="',
    "single quote": "' autofocus onfocus=alert(1) x='",
    "no quote": "x onmouseover=alert(1) y",
    "grave": "` onmouseover=alert(1)",
    "style attribute": '" style="position:fixed;inset:0',
    "comment": "--><script>alert(1)</script><!--",
    "cdata": "]]><script>alert(1)</script>",
    "processing": "<?xml-stylesheet href='javascript:alert(1)'?>",
    "doctype": "<!DOCTYPE html [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>&x;",
    "foreign": "<foreignObject><iframe src='javascript:alert(1)'></foreignObject>",
    "use": "<use href='data:image/svg+xml,<svg id=x onload=alert(1)>#x'/>",
    "animate": "<animate attributeName=href values=javascript:alert(1) />",
    "entities": "&lt;script&gt;alert(1)&lt;/script&gt; &#60;b&#62;",
    "css": "}*{background:url(https://x.example/)}",
    "css import": "\\3c/style>@import 'https://x.example/'",
    "meta": "<meta http-equiv=refresh content=0;url=https://x.example/>",
    "base": "<base href=https://x.example/>",
    "form": "<form action=https://x.example/><button>",
    "template": "{{ 7*7 }}{% include '/etc/passwd' %}{# #}${7*7}",
    "javascript": "javascript:alert(1)",
    "data": "data:text/html,<script>alert(1)</script>",
    "broken address": 'https://x.example/"onmouseover=alert(1)//',
    "nul": "before\0after<scr\0ipt>",
    "osc 8": "\x1b]8;;http://x.example\x1b\\link\x1b]8;;\x1b\\",
    "osc 52": "\x1b]52;c;ZXZpbA==\x07",
    "c1": "\x9b31m",
    "crlf": "one\r\ntwo",
    "bidi": "abc\u202efdp.exe",
    "separators": "a\x85b\u2028c\u2029d",
    "not characters": "\ufffe\uffff",
    "long": "<b>" * 13_334,
}


@cache
def hostile(payload: str) -> Evaluation:
    """A plan with a payload in every text a page shows; past the checks that refuse some of them."""
    return evaluated(
        "2022-06-15",
        {
            "id": "s.g",
            "title": payload,
            "activities": [
                {
                    "id": "1.1",
                    "title": payload,
                    "when": {"text": payload, "as": "май 2022"},
                    "result": [payload, payload],
                    "responsible": ["p", "q"],
                    "done": {
                        "2022-05": {
                            "on": "2022-06-10", "by": "q", "result": payload, "note": payload,
                            "link": [payload, f"https://example.org/{payload}"],
                        }
                    },
                    "log": {"2022-06-01": {"note": payload, "key": "2022-05", "by": "q", "link": payload}},
                },
                {
                    "id": "1.2",
                    "title": payload,
                    "when": "2 раза в год",
                    "responsible": "p",
                    "moved": {"2022-H1": {"to": "2022-09-01", "reason": payload}},
                    "cancelled": {"2022-H2": payload},
                },
            ],
        },
        activity("1.3", "постоянно", log={"2022-06-02": payload}),
        activity("1.4", "апрель 2022", log={"2022-06-02": {"key": "2022-04", "note": payload}}),
        title=payload,
        program=payload,
        document=payload,
        organization=payload,
        edition=payload,
        headings=dict.fromkeys(("id", "title", "result", "when", "responsible"), payload),
        people={
            "kutsenko": payload,
            "p": {"name": payload, "until": "2022-05-01", "successor": "q"},
            "q": {"name": payload, "position": payload, "organization": payload, "email": payload},
        },
    )  # fmt: skip


SHORT = [payload for name, payload in PAYLOADS.items() if name != "long"]


@cache
def hostile_together() -> Evaluation:
    """One plan with every short payload: an activity and a person each, all of them in the title."""
    people = {f"p{n}": payload for n, payload in enumerate(SHORT)}
    whole = " ".join(SHORT)
    return evaluated(
        "2022-06-15",
        activity("whole", title=whole, result=whole, responsible=list(people), log={"2022-06-01": whole}),
        *(
            activity(
                f"a{n}",
                title=payload,
                result=payload,
                responsible=f"p{n}",
                done={
                    "2022-05": {"on": "2022-06-10", "note": payload, "link": f"https://example.org/{payload}"}
                },
            )
            for n, payload in enumerate(SHORT)
        ),
        title=whole,
        people=people,
        headings=dict.fromkeys(("id", "title", "result", "when", "responsible"), whole),
    )
