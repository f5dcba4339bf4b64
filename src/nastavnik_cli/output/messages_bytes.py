"""The words for what is wrong with a file's bytes and characters; finds nothing itself."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from nastavnik_cli.i18n import N_
from nastavnik_cli.output.message import Text
from nastavnik_cli.storage.reasons import YamlReason

TEXTS: Final[Mapping[StrEnum, Text]] = {
    YamlReason.UTF16: Text(
        N_("The file is saved as {guess}, not as UTF-8."),
        N_(
            "Save it as UTF-8: in Notepad, Save as, Encoding: UTF-8; or: iconv -f {guess} -t UTF-8 "
            "OLD.yaml > NEW.yaml"
        ),
    ),
    YamlReason.UTF32: Text(
        N_("The file is saved as {guess}, not as UTF-8."),
        N_(
            "Save it as UTF-8: in Notepad, Save as, Encoding: UTF-8; or: iconv -f {guess} -t UTF-8 "
            "OLD.yaml > NEW.yaml"
        ),
    ),
    YamlReason.LEGACY: Text(
        N_("The file is not UTF-8: it looks like {guess}."),
        N_(
            "Save it as UTF-8: in Notepad, Save as, Encoding: UTF-8; or: iconv -f {guess} -t UTF-8 "
            "OLD.yaml > NEW.yaml"
        ),
    ),
    YamlReason.MIXED_ENCODINGS: Text(
        N_("This line looks like {guess}, while the rest of the file is UTF-8."),
        N_("Type the line anew in an editor that saves in UTF-8."),
    ),
    YamlReason.CUT_SHORT: Text(
        N_("The file ends in the middle of a character: its end is lost."),
        N_(
            "A crash or a full disk may have cut it: take the last whole version from git (git log, "
            "git restore) or from a copy."
        ),
    ),
    YamlReason.NOT_UTF8: Text(
        N_("The byte {byte} is no part of a UTF-8 text."),
        N_("Delete the spoilt place and type it anew, saving as UTF-8."),
    ),
    YamlReason.SURROGATE_BYTES: Text(
        N_("Half of a character stands here ({byte} …): a program saved the file in a wrong kind of UTF-8."),
        N_("Delete the place, type the character (an emoji, perhaps) anew, and save as UTF-8."),
    ),
    YamlReason.COMPRESSED: Text(
        N_("The file is packed ({guess}), not a text."),
        N_("Unpack it first."),
    ),
    YamlReason.OFFICE: Text(
        N_("The file is an office document ({guess}), not a text."),
        N_("Make a roadmap of it: nastavnik import FILE -o roadmap.yaml"),
    ),
    YamlReason.OLD_OFFICE: Text(
        N_("The file is an office document ({guess}), not a text."),
        N_("Save it as .docx or .xlsx, then: nastavnik import FILE -o roadmap.yaml"),
    ),
    YamlReason.ZIP: Text(
        N_("The file is a zip archive, not a text."),
        N_("Unpack it first."),
    ),
    YamlReason.FOREIGN: Text(
        N_("The file is {guess}, not a text."),
        N_("Name the roadmap.yaml that you mean."),
    ),
    YamlReason.BINARY: Text(
        N_("The file holds bytes of a program or a picture, not a text."),
        N_(
            "Name the roadmap.yaml that you mean; if this was it, take the last whole version from "
            "git or from a copy."
        ),
    ),
    YamlReason.CONTROL: Text(
        N_("A control character is hidden here: {number} {name}."),
        N_("Delete it; often it came with a copied text."),
    ),
    YamlReason.BIDI: Text(
        N_("A character is hidden here that turns the direction of the text: {number} {name}."),
        N_("Delete it: with it a line may read otherwise than it is."),
    ),
    YamlReason.LINE_SEPARATOR: Text(
        N_("A line end of an unusual kind is hidden here: {number} {name}."),
        N_("Replace it by a space or by the Enter key: programs count lines differently because of it."),
    ),
    YamlReason.INNER_BOM: Text(
        N_("A mark of a file's beginning ({number}) stands inside the file: two files were glued together."),
        N_("Delete this invisible character."),
    ),
    YamlReason.LONE_CR: Text(
        N_("A line ends here in the way of old Macs ({number}), unlike the others."),
        N_("Press Enter there instead."),
    ),
    YamlReason.OLD_MAC: Text(
        N_("All lines end in the way of old Macs (CR): for git and for editing the whole file is one line."),
        N_("Choose the line ends LF in your editor, or: tr '\\r' '\\n' < OLD.yaml > NEW.yaml"),
    ),
    YamlReason.NONCHARACTER: Text(
        N_("{number} stands here: no text may hold it."),
        N_("Delete it."),
    ),
    YamlReason.ESCAPED: Text(
        N_("{text} stands for a control or hidden character: {number} {name}."),
        N_("Write the line without it:\n{fix}"),
    ),
    YamlReason.ESCAPED_SURROGATE: Text(
        N_("{text} is half of a character."),
        N_("Write the character itself instead."),
    ),
    YamlReason.ESCAPED_PAIR: Text(
        N_("{text} is one character written as two halves."),
        N_("Write the character itself:\n{fix}"),
    ),
    YamlReason.BEYOND_UNICODE: Text(
        N_("{text} is beyond the last character there is."),
        N_("Write the character itself instead."),
    ),
    YamlReason.MORE_CHARACTERS: Text(
        N_("From here on there are {more} more such characters."),
        N_("Look whether the file was opened or copied with a wrong program."),
    ),
    YamlReason.FILE_SIZE: Text(
        N_("The file has {size} bytes; the limit is {most}."),
        N_("Divide the plan into several files."),
    ),
    YamlReason.LINE_LENGTH: Text(
        N_("The line has {size} bytes; the limit is {most}."),
        N_("Divide it into several lines, or move the text into a file and link to it."),
    ),
    YamlReason.SCALAR_LENGTH: Text(
        N_("The text has {size} bytes; the limit is {most}."),
        N_("Shorten it, or move it into a file and link to it."),
    ),
    YamlReason.NESTING: Text(
        N_("More than {most} lists and groups stand inside each other."),
        N_("Bring groups a level up; look for brackets that were never closed."),
    ),
    YamlReason.VALUES: Text(
        N_("The file holds too many values."),
        N_("Divide the plan into several files."),
    ),
    YamlReason.EMPTY: Text(
        N_("The file is empty."),
        N_("nastavnik init makes a roadmap to begin with."),
    ),
    YamlReason.MIXED: Text(
        N_("The lines of the file end in two ways: CRLF {crlf}, LF {lf}."),
        N_("Choose one way in your editor; git does it by: git add --renormalize FILE"),
    ),
}
