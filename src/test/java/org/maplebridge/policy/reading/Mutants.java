package org.maplebridge.policy.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.maplebridge.engine.CompiledPolicy;
import org.maplebridge.engine.DrlWriter;
import org.maplebridge.policy.Policy;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Place;
import org.maplebridge.problem.Problem;
import org.maplebridge.problem.ProblemsFound;
import org.maplebridge.source.Folder;

/** Damages folders, reads them, and holds what is accepted to what was written. */
final class Mutants {

    /** How many came through, and how many different ones of these were compiled. */
    record Outcome(long accepted, long compiled) {}

    /** One reading of a folder, in a thread's own time, which does not count how busy the machine is with other things. */
    private static final Duration LONGEST = Duration.ofSeconds(1);

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** Compiling takes a hundred times as long as reading, so of the different policies one in so many is compiled. */
    private static final int COMPILED_OF = 2;

    /** What is said of a file because of what others hold. */
    private static final Set<Code> OF_THE_WHOLE = Set.of(
            Code.FACT_NOT_READ,
            Code.STAGE_NOT_READ,
            Code.UNKNOWN_RULE,
            Code.RULE_WITHOUT_CASE,
            Code.RULE_WITHOUT_NEAR_CASE);

    private final AtomicLong accepted = new AtomicLong();
    private final AtomicLong compiled = new AtomicLong();
    private final Set<Integer> seen = ConcurrentHashMap.newKeySet();

    private Mutants() {
        // it warns of every slip that it forgives and that we refuse
        Logger.getLogger("org.drools").setLevel(Level.OFF);
    }

    /** A folder, and those of its files that are damaged. */
    record Whole(Map<String, byte[]> files, List<String> damaged) {
        Whole(Map<String, byte[]> files) {
            this(files, List.copyOf(files.keySet()));
        }
    }

    static Outcome of(List<Whole> folders, int mutants) {
        Mutants all = new Mutants();
        IntStream.range(0, mutants).parallel().forEach(seed -> all.mutant(seed, folders.get(seed % folders.size())));
        Outcome outcome = new Outcome(all.accepted.get(), all.compiled.get());
        System.out.printf("%d mutants of %d folders: %s%n", mutants, folders.size(), outcome);
        return outcome;
    }

    /** The first rule that does not print back to what was written. */
    static Optional<String> difference(Map<String, byte[]> files, Policy policy) {
        List<String> written = new ArrayList<>();
        files.forEach((path, bytes) -> {
            if (path.endsWith(".drl")) {
                written.addAll(AuthorsRules.of(new String(bytes, StandardCharsets.UTF_8)));
            }
        });
        List<String> read = policy.rules().stream().map(AuthorsRules::of).toList();
        return Stream.concat(
                        written.stream().filter(rule -> !read.contains(rule)),
                        read.stream().filter(rule -> !written.contains(rule)))
                .findFirst();
    }

    private void mutant(int seed, Whole folder) {
        Random random = new Random(seed);
        String path = folder.damaged().get(random.nextInt(folder.damaged().size()));
        String text = new Damage(random).of(new String(folder.files().get(path), StandardCharsets.UTF_8));
        Map<String, byte[]> mutant = new TreeMap<>(folder.files());
        mutant.put(path, text.getBytes(StandardCharsets.UTF_8));
        try {
            if (!isRefusedAlone(path, mutant)) {
                read(mutant, policy -> accept(mutant, policy));
            }
        } catch (AssertionError | RuntimeException anythingElse) {
            throw new AssertionError("the mutant of seed " + seed, anythingElse);
        }
    }

    /** Most are: what is wrong within the damaged file is wrong whatever the other rules and cases are. */
    private static boolean isRefusedAlone(String path, Map<String, byte[]> files) {
        Map<String, byte[]> alone = new TreeMap<>(files);
        alone.keySet().removeIf(name -> name.contains("/") && !name.equals(path));
        return read(alone, anything -> {}).stream()
                .anyMatch(problem -> problem.place() instanceof Place.InFile in
                        && in.file().equals(path)
                        && !OF_THE_WHOLE.contains(problem.code()));
    }

    private void accept(Map<String, byte[]> files, Policy policy) {
        assertThat(difference(files, policy)).isEmpty();
        accepted.incrementAndGet();
        compile(policy);
    }

    /** What is wrong with the files, if anything is. */
    private static List<Problem> read(Map<String, byte[]> files, Consumer<Policy> accepted) {
        long start = THREADS.getCurrentThreadCpuTime();
        try {
            Policy policy = PolicyReader.read(Folder.of(files));
            requireSoon(start);
            accepted.accept(policy);
            return List.of();
        } catch (ProblemsFound found) {
            requireSoon(start);
            assertThat(!found.problems().isEmpty() && found.problems().stream().allMatch(Mutants::isSaid))
                    .isTrue();
            return found.problems();
        }
    }

    private static void requireSoon(long start) {
        assertThat(Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - start)).isLessThan(LONGEST);
    }

    private void compile(Policy policy) {
        String drl = DrlWriter.write(policy);
        if (seen.add(drl.hashCode()) && seen.size() % COMPILED_OF == 0) {
            CompiledPolicy.compile(policy, drl).close();
            compiled.incrementAndGet();
        }
    }

    private static boolean isSaid(Problem problem) {
        return Stream.of(
                        problem.cause().zh(),
                        problem.cause().en(),
                        problem.fix().zh(),
                        problem.fix().en(),
                        problem.place().label())
                .noneMatch(String::isBlank);
    }
}
