package org.maplebridge.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maplebridge.policy.SampleFolder;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Problem;
import org.maplebridge.problem.ProblemsFound;

/** A zip is the folder that was put into it, or it is refused; nothing of it is ever written to disk. */
class ZippedFolderTest {

    private static final Map<String, byte[]> SAMPLE = SampleFolder.sound().files();
    private static final String ID = SampleFolder.sound().folder().id();
    private static final byte[] SOUND = Zips.of(SAMPLE);

    @Test
    void a_zip_of_a_folders_content_is_that_folder() {
        assertThat(ZippedFolder.read(SOUND).id()).isEqualTo(ID);
    }

    @Test
    void a_zip_of_the_folder_itself_is_that_folder() {
        Map<String, byte[]> below = new TreeMap<>();
        SAMPLE.forEach((name, bytes) -> below.put("rules/" + name, bytes));
        byte[] zip = Zips.with(below, more -> Zips.add(more, "rules/tier/", ""));
        assertThat(ZippedFolder.read(zip).id()).isEqualTo(ID);
    }

    @Test
    void what_a_mac_adds_is_passed_over() {
        byte[] zip = Zips.with(SAMPLE, more -> {
            Zips.add(more, ".DS_Store", "x");
            Zips.add(more, "__MACOSX/level/._danger.drl", "x");
        });
        assertThat(ZippedFolder.read(zip).id()).isEqualTo(ID);
    }

    @Test
    void a_hidden_rule_is_named() {
        refused(
                Zips.with(SAMPLE, more -> Zips.add(more, "level/.danger.drl", "x")),
                Code.HIDDEN_FILE,
                "level/.danger.drl");
    }

    @Test
    void a_zip_within_the_zip_is_a_file_of_no_known_place() {
        Folder folder =
                ZippedFolder.read(Zips.with(SAMPLE, more -> Zips.add(more, new ZipArchiveEntry("level/x.zip"), SOUND)));
        assertThat(folder.file("level/x.zip")).isPresent();
        org.maplebridge.problem.Problems problems = new org.maplebridge.problem.Problems();
        TextGate.check(folder, problems);
        assertThat(problems.list()).extracting(Problem::code).containsOnly(Code.UNKNOWN_FILE, Code.NOT_UTF8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../policy.yaml",
                "level/../../x.drl",
                "/etc/passwd",
                "C:/x.drl",
                "..",
                "level/./x.drl",
                "level//x.drl",
                "level/\u0000.drl",
                "level/\u001b[31m.drl"
            })
    void a_name_that_leads_out_of_the_folder(String name) {
        String stand = "x".repeat(name.length());
        byte[] zip = Zips.with(SAMPLE, more -> Zips.add(more, stand, "x"));
        refused(Zips.renamed(zip, stand, name, true), Code.ARCHIVE_ENTRY, name);
    }

    @Test
    void a_backslash_is_no_slash() {
        byte[] zip = Zips.with(SAMPLE, more -> Zips.add(more, "level=x.drl", "x"));
        refused(Zips.renamed(zip, "level=x.drl", "level\\x.drl", true), Code.ARCHIVE_ENTRY, "level\\x.drl");
    }

    @Test
    void a_name_of_a_thousand_letters() {
        String name = "x".repeat(1_000);
        refused(Zips.with(SAMPLE, more -> Zips.add(more, name, "x")), Code.ARCHIVE_ENTRY, name);
    }

    /** A link, a device and a pipe, in the way Unix writes them into a zip; and a link that a Windows zip claims. */
    @ParameterizedTest
    @CsvSource({"0120777,3", "0060600,3", "0010600,3", "0120777,0"})
    void a_link_or_a_device(String mode, int system) {
        byte[] zip = Zips.with(SAMPLE, more -> {
            ZipArchiveEntry link = new ZipArchiveEntry("level/link.drl");
            link.setUnixMode(Integer.parseInt(mode, 8));
            Zips.add(more, link, "/etc/passwd".getBytes());
        });
        refused(Zips.patched(zip, "level/link.drl", 5, system), Code.ARCHIVE_ENTRY, "level/link.drl");
    }

    @Test
    void a_password() {
        refused(Zips.patched(SOUND, "policy.yaml", 8, 1), Code.ARCHIVE_ENTRY, "policy.yaml");
    }

    @Test
    void an_unusual_way_of_packing() {
        refused(Zips.patched(SOUND, "policy.yaml", 10, 12), Code.ARCHIVE_ENTRY, "policy.yaml");
    }

    @Test
    void the_same_name_twice() {
        refused(
                Zips.with(SAMPLE, more -> Zips.add(more, "policy.yaml", "format: 1")),
                Code.ARCHIVE_ENTRY,
                "policy.yaml");
    }

    @Test
    void a_name_that_its_two_headers_do_not_agree_on() {
        refused(Zips.renamed(SOUND, "policy.yaml", "policy.yamL", false), Code.BAD_ARCHIVE, "zip");
    }

    @Test
    void entries_that_share_their_bytes() {
        byte[] zip = Zips.with(Map.of(), more -> {
            Zips.add(more, "level/a.drl", "x".repeat(100));
            Zips.add(more, "level/a.drl", "x".repeat(100));
        });
        // the second header at the end points to the first entry
        refused(Zips.patched(zip, "level/a.drl", 42, 0, 0, 0, 0), Code.BAD_ARCHIVE, "zip");
    }

    @Test
    void a_bomb_in_one_file() {
        byte[] zip = Zips.with(SAMPLE, more -> Zips.add(more, new ZipArchiveEntry("level/x.drl"), new byte[100 << 20]));
        refused(zip, Code.ARCHIVE_TOO_LARGE, "level/x.drl");
    }

    @Test
    void a_bomb_that_lies_about_its_size() {
        byte[] zip = Zips.with(SAMPLE, more -> Zips.add(more, new ZipArchiveEntry("level/x.drl"), new byte[50 << 20]));
        refused(Zips.patched(zip, "level/x.drl", 24, 10, 0, 0, 0), Code.BAD_ARCHIVE, "zip");
    }

    @Test
    void a_bomb_of_many_small_files() {
        byte[] zip = Zips.with(Map.of(), more -> {
            for (int i = 0; i < 900; i++) {
                Zips.add(more, new ZipArchiveEntry("level/x" + i + ".drl"), new byte[60_000]);
            }
        });
        assertThat(problems(zip)).extracting(Problem::code).containsOnly(Code.ARCHIVE_TOO_LARGE);
    }

    @Test
    void files_that_unpack_to_far_more_than_text_does() {
        byte[] zip = Zips.with(Map.of(), more -> {
            for (int i = 0; i < 100; i++) {
                Zips.add(more, new ZipArchiveEntry("level/x" + i + ".drl"), new byte[60_000]);
            }
        });
        assertThat(problems(zip)).extracting(Problem::code).containsOnly(Code.ARCHIVE_TOO_LARGE);
    }

    @Test
    void more_files_than_any_policy_has() {
        byte[] zip = Zips.with(Map.of(), more -> {
            for (int i = 0; i < 70_000; i++) {
                Zips.add(more, "x" + i, "");
            }
        });
        assertThat(problems(zip)).hasSize(1).extracting(Problem::code).containsOnly(Code.ARCHIVE_TOO_LARGE);
    }

    @Test
    void a_zip_of_many_megabytes() {
        refused(Zips.joined(new byte[5 << 20], SOUND), Code.ARCHIVE_TOO_LARGE, "zip");
    }

    @Test
    void what_is_no_zip_or_not_only_one() {
        byte[] cut = java.util.Arrays.copyOf(SOUND, SOUND.length - 40);
        for (byte[] zip : List.of(
                new byte[0],
                "format: 1".getBytes(),
                cut,
                Zips.joined("#!/bin/sh\n".getBytes(), SOUND),
                Zips.joined(SOUND, "a comment".getBytes()),
                Zips.joined(SOUND, SOUND))) {
            refused(zip, Code.BAD_ARCHIVE, "zip");
        }
    }

    /** Damaged at random it is refused, or it still is the very folder: each file has its sum. */
    @Test
    void a_damaged_zip_is_never_another_folder() {
        Random random = new Random(20_260_1);
        int same = 0;
        for (int i = 0; i < 5_000; i++) {
            byte[] zip = SOUND.clone();
            for (int times = 1 + random.nextInt(3); times > 0; times--) {
                zip[random.nextInt(zip.length)] = (byte) random.nextInt(256);
            }
            try {
                assertThat(ZippedFolder.read(zip).id()).isEqualTo(ID);
                same++;
            } catch (ProblemsFound found) {
                assertThat(found.problems()).isNotEmpty();
            }
        }
        assertThat(same).as("dates and the like change nothing").isBetween(50, 2_500);
    }

    /** The control: were the sums not held, a damaged zip would be another folder. */
    @Test
    void changed_content_with_a_sound_sum_is_another_folder() {
        Map<String, byte[]> other = new TreeMap<>(SAMPLE);
        other.put("level/danger.drl", "x".getBytes());
        assertThat(ZippedFolder.read(Zips.of(other)).id()).isNotEqualTo(ID);
        assertThatThrownBy(() -> {
                    byte[] zip = SOUND.clone();
                    Zips.damageData(zip, "level/danger.drl");
                    ZippedFolder.read(zip);
                })
                .isInstanceOf(ProblemsFound.class);
    }

    private static void refused(byte[] zip, Code code, String place) {
        List<Problem> problems = problems(zip);
        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).code()).isEqualTo(code);
        assertThat(problems.get(0).place().label()).isEqualTo(place);
    }

    private static List<Problem> problems(byte[] zip) {
        return catchThrowableOfType(ProblemsFound.class, () -> ZippedFolder.read(zip))
                .problems();
    }
}
