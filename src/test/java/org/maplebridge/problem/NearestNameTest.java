package org.maplebridge.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNameTest {

    private static final List<String> NAMES =
            List.of("weapon", "weaponNearness", "because", "becauseEn", "BLADE", "T-101");

    @ParameterizedTest
    @CsvSource({
        "weapn, weapon",
        "WEAPON, weapon",
        "weaponNearnes, weaponNearness",
        "becausEn, becauseEn",
        "becaus, because",
        "blade, BLADE",
        "T-102, T-101"
    })
    void theNameThatWasMeant(String written, String meant) {
        assertThat(NearestName.of(written, NAMES)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"x", "knife", "器械", "completelyDifferent"})
    void nothingIsNearASomethingElse(String written) {
        assertThat(NearestName.of(written, NAMES)).isEmpty();
    }

    @Test
    void withoutANearOneAllAreOffered() {
        Problem problem = Problem.unknownName(
                Place.InFile.whole("x"), Code.UNKNOWN_VALUE, new Text("无", "none"), "knife", List.of("NONE", "BLADE"));
        assertThat(problem.nearest()).isEmpty();
        assertThat(problem.fix().zh()).contains("NONE、BLADE");
        assertThat(problem.fix().en()).contains("NONE, BLADE");
    }
}
