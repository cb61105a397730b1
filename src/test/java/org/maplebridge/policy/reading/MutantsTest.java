package org.maplebridge.policy.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.maplebridge.policy.SampleFolder;
import org.maplebridge.problem.Problem;
import org.maplebridge.problem.ProblemsFound;
import org.maplebridge.source.Folder;

/** Files damaged at random: they are read or refused with problems, and nothing else ever comes of them. */
class MutantsTest {

    /** One reading of a folder, in process time of a busy machine. */
    private static final Duration LONGEST = Duration.ofSeconds(3);

    @Test
    void theSampleDamaged() {
        long accepted = countAccepted(SampleFolder.sound().files(), 4_000, false);
        assertThat(accepted).as("some damage is harmless, most is not").isBetween(100L, 2_000L);
    }

    /** Beside the files that all others rest on only the damaged one: quick, and always refused for what is missing. */
    @Test
    void oneFileOfTheSampleDamaged() {
        assertThat(countAccepted(SampleFolder.sound().files(), 16_000, true)).isLessThan(16_000);
    }

    @Test
    void theShippedPolicyDamaged() throws IOException {
        Path rules = Path.of("rules");
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(rules)) {
            for (Path path : walk.filter(Files::isRegularFile).toList()) {
                files.put(rules.relativize(path).toString(), Files.readAllBytes(path));
            }
        }
        assertThat(countAccepted(files, 1_000, true)).isLessThan(1_000);
        assertThat(countAccepted(files, 100, false)).isLessThan(100);
    }

    private static long countAccepted(Map<String, byte[]> files, int mutants, boolean alone) {
        return IntStream.range(0, mutants)
                .parallel()
                .filter(seed -> isAccepted(seed, mutant(files, new Random(seed), alone)))
                .count();
    }

    private static Folder mutant(Map<String, byte[]> files, Random random, boolean alone) {
        List<String> paths = List.copyOf(files.keySet());
        String path = paths.get(random.nextInt(paths.size()));
        String text = new Damage(random).of(new String(files.get(path), StandardCharsets.UTF_8));
        Map<String, byte[]> mutant = new TreeMap<>(files);
        mutant.keySet().removeIf(name -> alone && name.contains("/"));
        mutant.put(path, text.getBytes(StandardCharsets.UTF_8));
        return Folder.of(mutant);
    }

    private static boolean isAccepted(int seed, Folder folder) {
        long start = System.nanoTime();
        try {
            return !PolicyReader.read(folder).rules().isEmpty();
        } catch (ProblemsFound found) {
            assertThat(!found.problems().isEmpty() && found.problems().stream().allMatch(MutantsTest::isSaid))
                    .as("seed %d", seed)
                    .isTrue();
            return false;
        } catch (Throwable anythingElse) {
            throw new AssertionError("the mutant of seed " + seed, anythingElse);
        } finally {
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .as("seed %d", seed)
                    .isLessThan(LONGEST);
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
