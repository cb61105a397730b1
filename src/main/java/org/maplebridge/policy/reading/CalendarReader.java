package org.maplebridge.policy.reading;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.maplebridge.policy.Calendar;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Place;
import org.maplebridge.problem.Problems;
import org.maplebridge.problem.Text;
import org.maplebridge.source.Members;
import org.maplebridge.source.SourceFile;
import org.maplebridge.source.Yaml;
import org.maplebridge.source.YamlNode;
import org.maplebridge.source.YamlNode.Scalar;

/** Reads {@code calendar.yaml}. */
final class CalendarReader {

    /** A holiday longer than this is a slip of the pen. */
    private static final int LONGEST_HOLIDAY = 15;

    private final Problems problems;
    private final Set<LocalDate> holidays = new TreeSet<>();
    private final Set<LocalDate> workdays = new TreeSet<>();

    private CalendarReader(Problems problems) {
        this.problems = problems;
    }

    static Calendar read(SourceFile file, Problems problems) {
        return Yaml.read(file, problems)
                .map(root -> new CalendarReader(problems).read(Members.of(root, problems)))
                .orElse(new Calendar(LocalDate.EPOCH, LocalDate.EPOCH, "", Set.of(), Set.of()));
    }

    private Calendar read(Members root) {
        LocalDate from = root.date("from").orElse(LocalDate.EPOCH);
        LocalDate until = root.date("until").orElse(LocalDate.EPOCH);
        if (until.isBefore(from)) {
            bad(
                    root.place("until"),
                    new Text("until 早于 from", "until lies before from"),
                    new Text("请核对两个日期", "Check both dates"));
        }
        String source = root.word("source");
        root.items("holidays").forEach(node -> holiday(node, from, until));
        root.words("workdays")
                .forEach(written -> root.date(written).ifPresent(day -> workday(written, day, from, until)));
        root.nothingElse();
        return new Calendar(from, until, source, holidays, workdays);
    }

    private void holiday(YamlNode node, LocalDate from, LocalDate until) {
        Members members = Members.of(node, problems);
        members.ownText();
        Optional<LocalDate> first = members.date("first");
        Optional<LocalDate> last = members.date("last");
        members.nothingElse();
        if (first.isEmpty() || last.isEmpty()) {
            return;
        }
        boolean inOrder = !last.get().isBefore(first.get())
                && last.get().isBefore(first.get().plusDays(LONGEST_HOLIDAY));
        if (!inOrder || first.get().isBefore(from) || last.get().isAfter(until)) {
            bad(
                    members.place(),
                    new Text(
                            "假期的起止日期不对，或超出 from 到 until",
                            "The holiday's dates are out of order or outside from and until"),
                    new Text("请核对 first 和 last", "Check first and last"));
            return;
        }
        first.get().datesUntil(last.get().plusDays(1)).forEach(holidays::add);
    }

    private void workday(Scalar written, LocalDate day, LocalDate from, LocalDate until) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        if (!weekend || holidays.contains(day) || day.isBefore(from) || day.isAfter(until)) {
            bad(
                    written.place(),
                    new Text(
                            "调休上班日应当是周末，不在假期里，也不超出 from 到 until",
                            "A shifted workday is a weekend day, in no holiday, between from and until"),
                    new Text("请核对这一天", "Check this day"));
        }
        workdays.add(day);
    }

    private void bad(Place place, Text cause, Text fix) {
        problems.add(place, Code.BAD_CALENDAR, cause, fix);
    }
}
