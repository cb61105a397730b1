package org.maplebridge.policy.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.maplebridge.policy.SampleFolder;
import org.maplebridge.policy.reading.HostileFiles.Hostile;
import org.maplebridge.problem.Place;
import org.maplebridge.problem.Problem;
import org.maplebridge.problem.ProblemsFound;

/** Files that try to run code, to mislead or to exhaust: each is refused at its spot, soon, and in little memory. */
class HostileTest {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static final List<Hostile> HOSTILE = HostileFiles.all();

    /** A reading in a warm JVM, of a whole folder with one hostile file. */
    private static final Duration P99 = Duration.ofMillis(50);

    /** All that a reading ever allocates, so more than it ever holds. */
    private static final long MOST_ALLOCATED = 128L << 20;

    static List<Hostile> hostile() {
        return HOSTILE;
    }

    @Test
    void there_are_many_and_each_way_in_is_tried() {
        assertThat(HOSTILE).hasSizeGreaterThan(400);
        assertThat(HOSTILE)
                .extracting(Hostile::way)
                .contains("condition", "effect", "name", "annotation", "head", "calendar");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void it_is_refused_at_its_spot(Hostile hostile) {
        List<Problem> problems = assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> hostile.folder().problems());
        assertThat(problems)
                .as(hostile.toString())
                .anyMatch(problem -> problem.code().id().equals(hostile.code()) && isAt(problem, hostile));
    }

    @Test
    void it_is_refused_within_50_ms() {
        List<Duration> times = new ArrayList<>();
        for (SampleFolder folder : tried()) {
            times.add(Collections.min(List.of(time(folder), time(folder), time(folder))));
        }
        Collections.sort(times);
        Duration p99 = times.get(times.size() * 99 / 100);
        System.out.printf(
                "%d hostile and hard files: median %.1f ms, p99 %.1f ms, longest %.1f ms%n",
                times.size(), millis(times.get(times.size() / 2)), millis(p99), millis(times.get(times.size() - 1)));
        assertThat(p99).isLessThan(P99);
    }

    @Test
    void it_is_refused_in_little_memory() {
        long most = 0;
        for (SampleFolder folder : tried()) {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            read(folder);
            long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
            assertThat(allocated).isLessThan(MOST_ALLOCATED);
            most = Math.max(most, allocated);
        }
        System.out.printf("allocated by a reading: at most %.1f MiB%n", most / 1048576.0);
    }

    /**
     * The control: a gate that passes over any one of its checks lets some file of these through, but for a few checks that
     * another one always stands behind, such as that of a rule which nothing reads any more.
     */
    @Test
    void a_hole_in_the_gate_would_show() {
        Set<String> codes = HOSTILE.stream().map(Hostile::code).collect(Collectors.toCollection(TreeSet::new));
        assertThat(codes).hasSizeGreaterThan(40);
        codes.removeIf(code -> !throughTheHole(code).isEmpty());
        assertThat(codes).containsExactly("MB207", "MB213", "MB304", "MB406", "MB408", "MB409", "MB508");
    }

    /** The control: the same folder without its hostile file is sound, so it is the hostile file that is refused. */
    @Test
    void the_folder_itself_is_sound() {
        assertThat(SampleFolder.sound().problems()).isEmpty();
    }

    /** The hostile files, and those of full size that are made to be hard to read. */
    private static List<SampleFolder> tried() {
        return Stream.concat(HOSTILE.stream().map(Hostile::folder), BoundedTest.hard())
                .toList();
    }

    private static List<Hostile> throughTheHole(String code) {
        Predicate<Problem> hole = problem -> problem.code().id().equals(code);
        return HOSTILE.stream()
                .filter(hostile -> hostile.code().equals(code))
                .filter(hostile -> read(hostile.folder()).stream().allMatch(hole))
                .toList();
    }

    private static boolean isAt(Problem problem, Hostile hostile) {
        Place.InFile place = (Place.InFile) problem.place();
        boolean wholeFile = hostile.way().equals("file") || hostile.what().contains("beyond all characters");
        return place.file().equals(hostile.path()) && (wholeFile || place.line() > 0);
    }

    /** In this thread's own time, which does not count how busy the machine is with other things. */
    private static Duration time(SampleFolder folder) {
        long start = THREADS.getCurrentThreadCpuTime();
        read(folder);
        return Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - start);
    }

    private static double millis(Duration time) {
        return time.toNanos() / 1e6;
    }

    private static List<Problem> read(SampleFolder folder) {
        try {
            PolicyReader.read(folder.folder());
            return List.of();
        } catch (ProblemsFound found) {
            return found.problems();
        }
    }
}
