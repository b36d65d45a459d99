"""
A real SMTP server for the tests: smtp_server.py FOLDER [CERTIFICATE KEY]. It says the ports it took (plain, implicit TLS, sign-in asked for)
and lives until its input ends. Every mail that it accepts becomes a file of FOLDER, named after its first recipient.

By the recipient's name it answers otherwise: defer@… 451, reject@… 550, hangup@… closes the connection, refuse-data@… 554 after the mail
itself, once@… 451 for the first try of each address and then accepts.
"""
import asyncio
import json
import os
import ssl
import sys
import uuid

from aiosmtpd.smtp import SMTP, AuthResult

from read_mail import as_dictionary

FOLDER = sys.argv[1]
tried = set()


class Server(SMTP):
    """Takes the names of sign-in methods in small letters too, as the standard says."""

    async def smtp_AUTH(self, arg):
        method, *rest = (arg or "").split()
        await super().smtp_AUTH(" ".join([method.upper(), *rest]))


class Handler:
    async def handle_RCPT(self, server, session, envelope, address, options):
        name = address.split("@")[0].split("+")[0]
        if name == "defer":
            return "451 4.2.0 Try again later"
        if name == "reject":
            return "550 5.1.1 Nobody of that name"
        if name == "hangup":
            server.transport.abort()
            return "421 Bye"
        if name == "once" and address not in tried:
            tried.add(address)
            return "451 4.7.1 Greylisted"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        if any(address.startswith("refuse-data") for address in envelope.rcpt_tos):
            return "554 5.6.0 Not this message"
        mail = as_dictionary(envelope.original_content)
        mail["recipients"] = envelope.rcpt_tos
        mail["sender"] = envelope.mail_from
        mail["tls"] = session.ssl is not None or server.transport.get_extra_info("sslcontext") is not None
        mail["user"] = session.auth_data.login.decode() if session.auth_data else ""
        name = os.path.join(FOLDER, f"{uuid.uuid4().hex}.json")
        with open(name + ".part", "w") as file:
            json.dump(mail, file)
        os.rename(name + ".part", name)
        return "250 OK"


def authenticate(server, session, envelope, mechanism, login):
    right = (login.login, login.password) == (b"events", b"secret")
    return AuthResult(success=right, handled=right, auth_data=login)


async def main():
    tls = None
    if len(sys.argv) > 2:
        tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        tls.load_cert_chain(sys.argv[2], sys.argv[3])
    loop = asyncio.get_running_loop()

    def plain():
        return Server(Handler(), tls_context=tls, hostname="localhost", enable_SMTPUTF8=True)

    def with_sign_in():
        return Server(Handler(), tls_context=tls, hostname="localhost", enable_SMTPUTF8=True, authenticator=authenticate,
                    auth_required=True, auth_require_tls=tls is not None)

    def inside_tls():
        return Server(Handler(), hostname="localhost", enable_SMTPUTF8=True, authenticator=authenticate, auth_require_tls=False)

    servers = [
        await loop.create_server(plain, "127.0.0.1", 0),
        await loop.create_server(with_sign_in, "127.0.0.1", 0),
    ]
    if tls:
        servers.append(await loop.create_server(inside_tls, "127.0.0.1", 0, ssl=tls))
    print(*[server.sockets[0].getsockname()[1] for server in servers], flush=True)
    await loop.run_in_executor(None, sys.stdin.read)


asyncio.run(main())
