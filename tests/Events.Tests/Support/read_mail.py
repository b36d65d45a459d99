"""Reads mail for the tests: each line of input names an .eml file, each line of output is what stands in it, as JSON."""
import base64
import email
import email.header
import email.policy
import email.utils
import json
import sys


def plain(value):
    return str(email.header.make_header(email.header.decode_header(value.replace("\r", "").replace("\n", ""))))


def as_dictionary(raw):
    message = email.message_from_bytes(raw, policy=email.policy.default)
    # The newer policy puts a space between two encoded words of one name.
    headers = email.message_from_bytes(raw, policy=email.policy.compat32)
    people = email.utils.getaddresses(headers.get_all("To", []))
    mail = {
        "from": plain(headers["From"] or ""),
        "to": [address for _, address in people],
        "toNames": [plain(name) for name, _ in people],
        "subject": plain(headers["Subject"] or ""),
        "text": "",
        "html": "",
        "parts": [],
        "structure": [part.get_content_type() for part in message.walk()],
        "headers": {name: plain(value) for name, value in headers.items()},
    }
    for part in message.walk():
        if part.is_multipart():
            continue
        kind = part.get_content_type()
        name = part.get_filename()
        cid = (part["Content-ID"] or "").strip("<>")
        if name is None and kind in ("text/plain", "text/html") and part.get_content_disposition() != "attachment":
            field = "text" if kind == "text/plain" else "html"
            mail[field] = mail[field] or part.get_content()
        else:
            content = part.get_payload(decode=True) or b""
            mail["parts"].append({
                "name": name or "", "type": part["Content-Type"] and kind, "header": str(part["Content-Type"] or ""), "cid": cid,
                "size": len(content), "base64": base64.b64encode(content).decode(),
            })
    return mail


if __name__ == "__main__":
    print("ready", flush=True)
    for line in sys.stdin:
        with open(line.rstrip("\n"), "rb") as file:
            print(json.dumps(as_dictionary(file.read())), flush=True)
