package org.maplebridge.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Problems;

/** With accounts whose password is their name, only a trial on one machine starts. */
class SafeStartTest {

    private static final Path DATA = Path.of("/srv/maplebridge/data");
    private static final String EMBEDDED = "jdbc:h2:file:/srv/maplebridge/data/maplebridge;WRITE_DELAY=0";

    private final Problems problems = new Problems();

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "127.8.9.10", "::1"})
    void on_this_machine_with_the_embedded_database_it_starts(String host) {
        SafeStart.check(host, EMBEDDED, DATA, problems);
        assertThat(problems.list()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0.0.0.0", "::", "10.0.0.5", "maplebridge.example", "127.0.0.1.example", "localhost.example", ""
            })
    void on_any_other_address_it_refuses(String host) {
        SafeStart.check(host, EMBEDDED, DATA, problems);
        assertRefused("quarkus.http.host");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://db/maplebridge",
                "jdbc:h2:tcp://db/maplebridge",
                "jdbc:h2:mem:x",
                "jdbc:h2:file:/srv/other/maplebridge",
                "jdbc:h2:file:/srv/maplebridge/data/../other/maplebridge",
                "jdbc:h2:file:/srv/maplebridge/database/maplebridge",
                "jdbc:h2:file:/srv/maplebridge/data/maplebridge;auto_server=TRUE"
            })
    void with_any_other_database_it_refuses(String url) {
        SafeStart.check("127.0.0.1", url, DATA, problems);
        assertRefused("quarkus.datasource.jdbc.url");
    }

    @Test
    void it_says_both_at_once_in_both_languages() {
        SafeStart.check("0.0.0.0", "jdbc:postgresql://db/maplebridge", DATA, problems);
        assertThat(problems.list()).hasSize(2).allSatisfy(problem -> {
            assertThat(problem.cause().zh()).contains("演示账号");
            assertThat(problem.cause().en()).contains("Demo accounts");
            assertThat(problem.fix().en()).contains("maplebridge.demo-accounts=false");
        });
    }

    private void assertRefused(String setting) {
        assertThat(problems.list()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(Code.UNSAFE_START);
            assertThat(problem.place().label()).isEqualTo(setting);
        });
    }

    @Test
    void without_demo_accounts_and_without_real_ones_it_refuses() {
        SafeStart.requireAccounts(false, problems);
        assertRefused("quarkus.oidc.auth-server-url");
    }

    @Test
    void with_real_accounts_it_starts() {
        SafeStart.requireAccounts(true, problems);
        assertThat(problems.list()).isEmpty();
    }
}
