package org.maplebridge.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Place;
import org.maplebridge.problem.Problem;
import org.maplebridge.problem.Text;

/** What is said of a broken folder, held to what a clerk needs: the right code, the exact spot, a cause and a fix that works. */
public final class Finding {

    private final SampleFolder folder;
    private final Problem problem;

    private Finding(SampleFolder folder, Problem problem) {
        this.folder = folder;
        this.problem = problem;
    }

    /** The only problem of a folder: a slip that is said twice, or drags others along, is not said well. */
    public static Finding only(SampleFolder folder) {
        List<Problem> problems = folder.problems();
        assertThat(problems).hasSize(1);
        return new Finding(folder, problems.get(0)).saidInBothLanguages();
    }

    /** One of several. */
    public static Finding first(Code code, SampleFolder folder) {
        List<Problem> problems = folder.problems();
        assertThat(problems).extracting(Problem::code).contains(code);
        Problem first =
                problems.stream().filter(one -> one.code() == code).findFirst().orElseThrow();
        return new Finding(folder, first).saidInBothLanguages();
    }

    public Finding is(Code code) {
        assertThat(problem.code()).as(problem.toString()).isEqualTo(code);
        return this;
    }

    public Finding at(String file, int line, int column) {
        assertThat(problem.place().label()).isEqualTo(file + ":" + line + ":" + column);
        return this;
    }

    public Finding atLabel(String label) {
        assertThat(problem.place().label()).isEqualTo(label);
        return this;
    }

    public Finding atWhole(String file) {
        assertThat(problem.place().label()).isEqualTo(file);
        return this;
    }

    /** The very words that the caret underlines. */
    public Finding under(String words) {
        Place.InFile place = place();
        assertThat(place.text().substring(place.column() - 1, place.column() - 1 + place.width()))
                .isEqualTo(words);
        return this;
    }

    public Finding nearest(String name) {
        assertThat(problem.nearest()).contains(name);
        assertThat(problem.fix().zh()).contains(name);
        assertThat(problem.fix().en()).contains(name);
        return this;
    }

    public Finding offers(String... names) {
        assertThat(problem.allowed()).contains(names);
        return this;
    }

    /** Words of the cause or the fix, in either language. */
    public Finding says(String words) {
        Text cause = problem.cause();
        Text fix = problem.fix();
        assertThat(String.join("\n", cause.zh(), cause.en(), fix.zh(), fix.en()))
                .contains(words);
        return this;
    }

    /** The folder is sound once a program has made the changes that come with the problem, and they are those of the fix. */
    public void curedAsSaid() {
        assertThat(problem.edits()).as("%s", problem).isNotEmpty();
        assertSound(folder.mended(problem.edits()));
    }

    /** The folder is sound once the underlined words are replaced. */
    public void curedBy(String words) {
        Place.InFile place = place();
        assertSound(spliced(place.column() - 1, place.column() - 1 + place.width(), words));
    }

    /** The folder is sound once something is written behind the underlined words. */
    public void curedByAdding(String words) {
        int behind = place().column() - 1 + place().width();
        assertSound(spliced(behind, behind, words));
    }

    /** The folder is sound once the nearest name that it suggests stands there. */
    public void curedBySuggestion() {
        curedBy(problem.nearest().orElseThrow());
    }

    /** The folder is sound once these words, which stand only there, are written otherwise. */
    public void curedByRewriting(String wrong, String right) {
        assertSound(folder.slip(place().file(), wrong, right));
    }

    private SampleFolder spliced(int from, int to, String words) {
        Place.InFile place = place();
        String[] lines = folder.text(place.file()).split("\n", -1);
        String line = lines[place.line() - 1];
        lines[place.line() - 1] = line.substring(0, from) + words + line.substring(to);
        return folder.with(place.file(), String.join("\n", lines));
    }

    private static void assertSound(SampleFolder mended) {
        assertThat(mended.problems()).isEmpty();
    }

    private Place.InFile place() {
        return (Place.InFile) problem.place();
    }

    private Finding saidInBothLanguages() {
        assertThat(problem.cause().zh()).isNotBlank();
        assertThat(problem.cause().en())
                .isNotBlank()
                .isNotEqualTo(problem.cause().zh());
        assertThat(problem.fix().zh()).isNotBlank();
        assertThat(problem.fix().en()).isNotBlank().isNotEqualTo(problem.fix().zh());
        return this;
    }
}
