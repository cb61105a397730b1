package org.maplebridge.policy.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.maplebridge.policy.SampleFolder;

/**
 * Files damaged at random: 50,000 in every build, a million by {@code mvn -B test -Dtest=MutantsTest -Dmutants=1000000}. They
 * are refused with problems, or what was read of them prints back to what was written and compiles; nothing else ever comes
 * of them. docs/gate.md has the figures.
 */
class MutantsTest {

    private static final int MUTANTS = Integer.getInteger("mutants", 50_000);

    /** Half of them of the good sample, which is accepted now and then. */
    @Test
    void of_the_good_sample() {
        Mutants.Outcome outcome =
                Mutants.of(List.of(new Mutants.Whole(SampleFolder.sound().files())), MUTANTS * 6 / 10);
        assertThat(outcome.accepted())
                .as("some damage is harmless, most is not")
                .isBetween(MUTANTS / 200L, MUTANTS / 4L);
        assertThat(outcome.compiled()).isPositive();
    }

    /** Damage to the very file seldom heals it. */
    @Test
    void of_the_hostile_files() {
        List<Mutants.Whole> hostile = HostileFiles.all().stream()
                .map(one -> new Mutants.Whole(one.folder().files(), List.of(one.path())))
                .toList();
        Mutants.Outcome outcome = Mutants.of(hostile, MUTANTS * 3 / 10);
        assertThat(outcome.accepted()).isLessThan(MUTANTS / 20L);
    }

    /** A tenth, for it is ten times as large. */
    @Test
    void of_the_shipped_policy() throws IOException {
        assertThat(Mutants.of(List.of(new Mutants.Whole(shipped())), MUTANTS / 10)
                        .accepted())
                .isBetween(1L, MUTANTS / 20L);
    }

    /** The control: what is read wrongly does not print back. */
    @Test
    void what_was_read_wrongly_shows() {
        SampleFolder written = SampleFolder.sound();
        SampleFolder read = written.slip("level/danger.drl", "weapon >= BLADE", "weapon >= OBJECT");
        assertThat(Mutants.difference(written.files(), written.policy())).isEmpty();
        assertThat(Mutants.difference(written.files(), read.policy())).isPresent();
        SampleFolder regrouped = written.slip(
                "level/danger.drl",
                "violence >= PHYSICAL || people >= 10",
                "violence >= PHYSICAL && child == true || people >= 10");
        SampleFolder other = written.slip(
                "level/danger.drl",
                "violence >= PHYSICAL || people >= 10",
                "violence >= PHYSICAL && ( child == true || people >= 10 )");
        assertThat(Mutants.difference(regrouped.files(), regrouped.policy())).isEmpty();
        assertThat(Mutants.difference(regrouped.files(), other.policy())).isPresent();
    }

    private static Map<String, byte[]> shipped() throws IOException {
        Path rules = Path.of("rules");
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(rules)) {
            for (Path path : walk.filter(Files::isRegularFile).toList()) {
                files.put(rules.relativize(path).toString(), Files.readAllBytes(path));
            }
        }
        assertThat(new String(files.get("policy.yaml"), StandardCharsets.UTF_8)).contains("format: 1");
        return files;
    }
}
