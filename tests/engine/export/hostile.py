"""Names that would be more than text, if anything let them."""

HOSTILE = (
    "a\"b'c`d",
    "</script><script>alert(1)</script>",
    "</title></svg><img src=x onerror=alert(1)>",
    "{{ 7 * 7 }}",
    "{name} {0} %s ${x} \\u003c",
    "two\nlines\r\nand\ttabs",
    "\u202eright to left\u202c \u2067isolated\u2069 \u200f",
    "가나다" * 3_400,
    "&lt;b&gt; <b>bold</b> **x** __y__ --z--",
    "\ud800 half a letter \x00\x07",
    "]]> <!-- --> <?xml?>",
)
