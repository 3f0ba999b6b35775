"""A mail server that wants STARTTLS and a password, one that speaks TLS from the first byte, and an HTTP server; what they receive goes to standard output, a JSON
object a line. The first line has their ports.

    receivers.py CERTIFICATE KEY USER PASSWORD WEBHOOK-SECRET
"""

import asyncio
import base64
import email
import email.policy
import hashlib
import hmac
import http.server
import json
import ssl
import sys
import threading
import time

from aiosmtpd.smtp import SMTP, AuthResult

certificate, key, user, password, secret = sys.argv[1:]
lock = threading.Lock()


def say(**what):
    with lock:
        print(json.dumps(what), flush=True)


class Mails:
    async def handle_DATA(self, server, session, envelope):
        if envelope.rcpt_tos == ["busy@example.com"] and not hasattr(self, "was_busy"):
            self.was_busy = True
            return "451 try again later"
        mail = email.message_from_bytes(envelope.content, policy=email.policy.default)
        say(
            kind="mail", time=time.time(), sender=envelope.mail_from, to=envelope.rcpt_tos, subject=mail["Subject"],
            id=mail["Message-ID"], references=mail["References"], is_encrypted=server.transport.get_extra_info("ssl_object") is not None, began_in_clear=session.ssl is not None,
            text=mail.get_body(("plain",)).get_content(), html=mail.get_body(("html",)).get_content(),
            defects=[str(defect) for part in mail.walk() for defect in part.defects],
        )
        return "250 taken"


def authenticate(server, session, envelope, mechanism, login):
    is_known = login.login == user.encode() and login.password == password.encode()
    return AuthResult(success=is_known, handled=False)


class Posts(http.server.BaseHTTPRequestHandler):
    refused = set()

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        if self.path.startswith("/once-busy") and self.path not in self.refused:
            self.refused.add(self.path)
            self.send_response(503)
            self.end_headers()
            self.wfile.write(b"come back")
            return
        name, stamp = self.headers.get("webhook-id", ""), self.headers.get("webhook-timestamp", "")
        signed = f"{name}.{stamp}.".encode() + body
        wanted = "v1," + base64.b64encode(hmac.new(secret.encode(), signed, hashlib.sha256).digest()).decode()
        say(
            kind="post", time=time.time(), path=self.path, id=name, body=json.loads(body),
            is_signed=hmac.compare_digest(wanted, self.headers.get("webhook-signature", "")),
        )
        self.send_response(200)
        self.end_headers()

    def log_message(self, *arguments):
        pass


context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
context.load_cert_chain(certificate, key)
posts = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Posts)
threading.Thread(target=posts.serve_forever, daemon=True).start()
mails = Mails()


def mail_session():
    return SMTP(
        mails, tls_context=context, require_starttls=True, auth_required=True, authenticator=authenticate,
        auth_require_tls=True,
    )


def hidden_session():
    # aiosmtpd does not know of TLS below it, and would take the session for one in the clear.
    return SMTP(mails, auth_required=True, authenticator=authenticate, auth_require_tls=False)


async def serve():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(mail_session, "127.0.0.1", 0)
    hidden = await loop.create_server(hidden_session, "127.0.0.1", 0, ssl=context)
    ports = [one.sockets[0].getsockname()[1] for one in (server, hidden)]
    say(smtp=ports[0], smtps=ports[1], http=posts.server_address[1])
    await asyncio.gather(server.serve_forever(), hidden.serve_forever())


asyncio.run(serve())
