package org.maplebridge.audit.verify;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What an entry says was done, as far as others depend on it. */
sealed interface Act {

    UUID id();

    /** As the log keeps it beside the bytes. */
    String kind();

    record Decided(UUID id, Instant at, String policy) implements Act {
        @Override
        public String kind() {
            return "DECISION";
        }
    }

    record Proposal(UUID id, String policy) implements Act {
        @Override
        public String kind() {
            return "POLICY";
        }
    }

    record Activation(UUID id, String policy, Instant since) implements Act {
        @Override
        public String kind() {
            return "ACTIVATION";
        }
    }

    record Withdrawal(UUID id, String policy) implements Act {
        @Override
        public String kind() {
            return "WITHDRAWAL";
        }
    }

    /** @param entries whose bytes retention deleted */
    record Removal(UUID id, List<UUID> entries) implements Act {
        @Override
        public String kind() {
            return "REMOVAL";
        }
    }

    record Other(UUID id, String kind) implements Act {}
}
