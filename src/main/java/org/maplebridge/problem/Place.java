package org.maplebridge.problem;

/** Where a problem is: in a file of the policy folder, in a body that was sent to us, in a setting, or in an exported log. */
public sealed interface Place {

    /** One line that says where: {@code level/violence.drl:12:20} or {@code /facts/weapon}. */
    String label();

    /**
     * A span of characters in a file.
     *
     * @param line counted from 1; 0 when the file as a whole is meant
     * @param column counted from 1, in characters
     * @param width how many characters the caret underlines, at least 1; 0 only where an {@link Edit} inserts
     * @param text the whole line as its author wrote it; empty for a whole file
     */
    record InFile(String file, int line, int column, int width, String text) implements Place {

        private static final int MOST_SHOWN = 100;

        public static InFile whole(String file) {
            return new InFile(file, 0, 0, 1, "");
        }

        @Override
        public String label() {
            return line == 0 ? file : file + ":" + line + ":" + column;
        }

        /**
         * The line with a caret below the span; a Chinese character is two columns wide on a screen. Of a line too long for a
         * screen only the part around the caret.
         */
        public String quoted() {
            if (line == 0) {
                return "";
            }
            int from = Math.min(column - 1, text.length());
            int begin = from < MOST_SHOWN ? 0 : whole(from - MOST_SHOWN / 2);
            int end = text.length() - begin <= 2 * MOST_SHOWN ? text.length() : whole(begin + 2 * MOST_SHOWN);
            int to = Math.min(from + width, end);
            String before = (begin > 0 ? "…" : "") + text.substring(begin, from);
            return before
                    + text.substring(from, end)
                    + (end < text.length() ? "…" : "")
                    + "\n"
                    + " ".repeat(ScreenWidth.of(before))
                    + "^".repeat(Math.max(1, ScreenWidth.of(text.substring(from, to))));
        }

        /** Not between the two halves of one character. */
        private int whole(int at) {
            return Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
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

    /** In an exported log: {@code entry 12}, {@code line 15}, or the file as a whole. */
    record InLog(String spot) implements Place {
        @Override
        public String label() {
            return spot;
        }
    }
}
