"""A client of the Language Server Protocol over stdio, as much as the tests of editors need."""

from __future__ import annotations

import json
import subprocess
import threading
from collections.abc import Sequence
from pathlib import Path
from queue import Empty, Queue
from types import TracebackType
from typing import Any, Self

PATIENCE = 30.0
"""Seconds to wait for one message of the server."""


class Server:
    """A language server in a folder; requests are answered in turn."""

    def __init__(self, command: Sequence[str], folder: Path) -> None:
        self.folder = folder
        self._process = subprocess.Popen(command, cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self._inbox: Queue[dict[str, Any]] = Queue()
        self._number = 0
        self.diagnostics: dict[str, list[dict[str, Any]]] = {}
        threading.Thread(target=self._listen, daemon=True).start()

    def __enter__(self) -> Self:
        root = self.folder.as_uri()
        capabilities = {"workspace": {"configuration": True}, "textDocument": {"hover": {}, "completion": {}}}
        self.ask("initialize", processId=None, rootUri=root, capabilities=capabilities)
        self.tell("initialized")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.kill()
        self._process.wait()
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None:
                stream.close()

    def open(self, name: str, text: str) -> list[dict[str, Any]]:
        """The diagnostics of a file of the folder with this text."""
        uri = (self.folder / name).as_uri()
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self.tell("textDocument/didOpen", textDocument=document)
        while uri not in self.diagnostics:
            self._answer(self._next())
        return self.diagnostics.pop(uri)

    def at(self, request: str, name: str, line: int, column: int) -> Any:
        """A request about a place, line and column from 1."""
        where = {"uri": (self.folder / name).as_uri()}
        position = {"line": line - 1, "character": column - 1}
        return self.ask(f"textDocument/{request}", textDocument=where, position=position)

    def ask(self, method: str, **params: Any) -> Any:
        self._number += 1
        self._send({"id": self._number, "method": method, "params": params})
        while True:
            message = self._next()
            if message.get("id") == self._number and "method" not in message:
                return message.get("result")
            self._answer(message)

    def tell(self, method: str, **params: Any) -> None:
        self._send({"method": method, "params": params})

    def _answer(self, message: dict[str, Any]) -> None:
        """The server asks for settings (none) and to register what it can (well)."""
        if message.get("method") == "textDocument/publishDiagnostics":
            params = message["params"]
            self.diagnostics[params["uri"]] = params["diagnostics"]
        elif "id" in message and "method" in message:
            items = (message.get("params") or {}).get("items", [])
            self._send({"id": message["id"], "result": [SETTINGS.get(item["section"]) for item in items]})

    def _next(self) -> dict[str, Any]:
        try:
            return self._inbox.get(timeout=PATIENCE)
        except Empty:
            raise TimeoutError("the language server is silent") from None

    def _send(self, message: dict[str, Any]) -> None:
        assert self._process.stdin is not None
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self._process.stdin.flush()

    def _listen(self) -> None:
        stream = self._process.stdout
        assert stream is not None
        while True:
            header = stream.readline()
            if not header:
                return
            size = int(header.split(b":")[1])
            while stream.readline().strip():
                pass
            self._inbox.put(json.loads(stream.read(size)))


SETTINGS: dict[str, Any] = {
    "yaml": {"validate": True, "hover": True, "completion": True, "schemaStore": {"enable": False}}
}
"""No catalogue from the network: the schema is named in the file's first line."""
