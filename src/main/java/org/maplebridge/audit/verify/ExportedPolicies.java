package org.maplebridge.audit.verify;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.maplebridge.audit.export.LogLine;
import org.maplebridge.decision.StoredRecord;
import org.maplebridge.engine.CompiledPolicy;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Problem;
import org.maplebridge.problem.ProblemsFound;
import org.maplebridge.problem.Text;
import org.maplebridge.source.Folder;

/** The policies that an export brings along; each is compiled when the first decision under it is made again. */
final class ExportedPolicies implements AutoCloseable {

    private static final Text OTHER_RELEASE =
            new Text("请用写下这条记录的那个版本的 maplebridge 核验", "Verify with the release of maplebridge that wrote this record");

    private final Map<String, Map<String, byte[]>> files = new HashMap<>();
    private final Map<String, Optional<CompiledPolicy>> compiled = new ConcurrentHashMap<>();
    private String policy;
    private String path;

    /**
     * Before the first entry is looked at.
     *
     * @return whether it stands in its place: with those of its policy, after all smaller paths
     */
    boolean add(LogLine.PolicyFile file) {
        boolean inPlace = !files.containsKey(file.policy())
                || file.policy().equals(policy) && file.path().compareTo(path) > 0;
        policy = file.policy();
        path = file.path();
        files.computeIfAbsent(policy, id -> new TreeMap<>()).put(path, file.content());
        return inPlace;
    }

    Set<String> ids() {
        return files.keySet();
    }

    /** That the bytes of each are those that its id was made of. */
    void check(Findings findings) {
        files.forEach((id, contents) -> {
            if (!Folder.of(contents).id().equals(id)) {
                findings.add(Spot.ofFile(
                        Code.LOG_POLICY,
                        new Text("政策 %s 的文件与它的编号不符", "The files of policy %s are not those of its id").with(id)));
            }
        });
    }

    /** Makes a decision once more under its own policy; what differs from its bytes, if anything does. */
    Optional<Problem> replay(long seq, StoredRecord record, byte[] bytes) {
        Optional<CompiledPolicy> policy = compiled.computeIfAbsent(record.policy(), this::compile);
        if (policy.isEmpty()) {
            return Optional.of(Spot.ofEntry(
                    seq,
                    Code.LOG_REPLAY_DIFFERS,
                    new Text(
                                    "不能在政策 %s 下重新裁定：没有它的文件，或本版本读不了",
                                    "Cannot be decided again under policy %s: its files are not here, or this release does not read them")
                            .with(record.policy()),
                    OTHER_RELEASE));
        }
        try {
            byte[] again = record.writtenAgain(policy.get().evaluation());
            return Arrays.equals(again, bytes)
                    ? Optional.empty()
                    : Optional.of(differs(seq, FirstDifference.of(bytes, again)));
        } catch (ProblemsFound | IllegalArgumentException notOfTheVocabulary) {
            return Optional.of(differs(
                    seq, new Text("记录里的事实不合它自己的词汇表", "the facts of the record are none of its own vocabulary")));
        }
    }

    private static Problem differs(long seq, Text difference) {
        return Spot.ofEntry(
                seq,
                Code.LOG_REPLAY_DIFFERS,
                new Text(
                        "重新裁定得不到同样的字节：%s".formatted(difference.zh()),
                        "Decided again, the bytes differ: " + difference.en()),
                OTHER_RELEASE);
    }

    private Optional<CompiledPolicy> compile(String id) {
        Map<String, byte[]> contents = files.get(id);
        try {
            return contents == null ? Optional.empty() : Optional.of(CompiledPolicy.reopen(Folder.of(contents)));
        } catch (ProblemsFound notReadByUs) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        compiled.values().forEach(policy -> policy.ifPresent(CompiledPolicy::close));
    }
}
