package org.maplebridge.problem;

/**
 * A change to one file that a program can make: the words take the place's span. A place without a line stands for the
 * whole file.
 */
public record Edit(Place.InFile place, String words) {

    public static Edit replace(Place.InFile place, String words) {
        return new Edit(place, words);
    }

    /** Takes nothing away and writes the words right behind the span. */
    public static Edit behind(Place.InFile place, String words) {
        return new Edit(at(place, place.column() + place.width()), words);
    }

    /** Takes nothing away and writes the words right in front of the span. */
    public static Edit before(Place.InFile place, String words) {
        return new Edit(at(place, place.column()), words);
    }

    /** The file written anew; a file that is not there yet is made. */
    public static Edit rewrite(String file, String text) {
        return new Edit(Place.InFile.whole(file), text);
    }

    private static Place.InFile at(Place.InFile place, int column) {
        return new Place.InFile(place.file(), place.line(), column, 0, place.text());
    }
}
