package org.maplebridge.problem;

/** Where a problem is: in a file of the policy folder, or in a body that was sent to us. */
public sealed interface Place {

    /** One line that says where: {@code level/violence.drl:12:20} or {@code /facts/weapon}. */
    String label();

    /**
     * A span of characters in a file.
     *
     * @param line counted from 1; 0 when the file as a whole is meant
     * @param column counted from 1, in characters
     * @param width how many characters the caret underlines, at least 1
     * @param text the whole line as its author wrote it; empty for a whole file
     */
    record InFile(String file, int line, int column, int width, String text) implements Place {

        public static InFile whole(String file) {
            return new InFile(file, 0, 0, 1, "");
        }

        @Override
        public String label() {
            return line == 0 ? file : file + ":" + line + ":" + column;
        }

        /** The line with a caret below the span; a Chinese character is two columns wide on a screen. */
        public String quoted() {
            if (line == 0) {
                return "";
            }
            int from = Math.min(column - 1, text.length());
            int to = Math.min(from + width, text.length());
            return text
                    + "\n"
                    + " ".repeat(ScreenWidth.of(text.substring(0, from)))
                    + "^".repeat(Math.max(1, ScreenWidth.of(text.substring(from, to))));
        }
    }

    /** A JSON Pointer (RFC 6901) into a request body; the empty pointer is the body as a whole. */
    record InBody(String pointer) implements Place {
        @Override
        public String label() {
            return pointer;
        }
    }

    /** A setting of the service, by its name. */
    record InSettings(String setting) implements Place {
        @Override
        public String label() {
            return setting;
        }
    }
}
