package org.ledhub.files;

import org.ledhub.shared.Refusal;

/** A file that does not come in; says why and what to send instead. */
public final class FileRefused extends Refusal {

    private static final long serialVersionUID = 1;

    private FileRefused(int status, String code, String detail) {
        super(status, code, "The file was not taken", detail);
    }

    /** @param most bytes that a trust may keep */
    static FileRefused noRoom(long most) {
        return new FileRefused(
                409,
                "files-full",
                "Your trust's files fill the " + most / (1024L * 1024 * 1024)
                        + " GB that it has. Ask your IT team for more.");
    }

    static FileRefused empty() {
        return new FileRefused(400, "file-empty", "The file is empty. Choose another one.");
    }

    static FileRefused badName() {
        return new FileRefused(
                400, "file-name", "Give the file a name of up to 200 letters, without slashes, and send it again.");
    }

    static FileRefused unknownType() {
        return new FileRefused(
                415,
                "file-type",
                "Send a PDF, a Word, PowerPoint or Excel file, a PNG or JPEG image, or an MP4 video.");
    }

    static FileRefused notWhatItSays(FileType type) {
        return new FileRefused(
                415, "file-type", "This is not what its name says: " + type + ". Save it again in that format.");
    }

    static FileRefused unsafe(String what) {
        return new FileRefused(400, "file-unsafe", "The file " + what + ". Save it again without, or as a PDF.");
    }

    static FileRefused infected() {
        return new FileRefused(
                400,
                "file-infected",
                "The virus scanner found something in this file. Ask your IT team to look at it.");
    }

    static FileRefused tooLarge(long most) {
        return new FileRefused(
                413,
                "file-too-large",
                "Send a file of up to " + most / (1024 * 1024) + " MB, or a link to where it is.");
    }
}
