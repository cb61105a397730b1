package org.maplebridge.proof;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.maplebridge.policy.Policy;
import org.maplebridge.problem.Text;
import org.maplebridge.source.Visible;

/**
 * The regions of a difference for machines and pages, in both languages.
 *
 * @param summary how many, or that no dispute is decided differently
 * @param alone what only one of the policies knows
 * @param counted over which decisions the counts beside the regions range, or that nothing was counted
 * @param groups every region in one of them, to be confirmed together
 * @param millis what finding and proving took
 */
public record RegionReport(
        Text summary, List<Text> alone, Text counted, List<ToldGroup> groups, List<Told> regions, long millis) {

    /** More regions than a person confirms one by one: the groups come first. */
    private static final int HANDFUL = 12;

    private static final Text NOT_COUNTED = new Text("已存的决定还没有数过", "Stored decisions were not counted");

    /**
     * Regions in which the same turns.
     *
     * @param id to be confirmed in place of its regions; another one as soon as one of them is another
     * @param pairs what becomes what
     * @param regions their ids
     * @param example the smallest dispute in them
     * @param decisions how many lie in at least one of them; null if that was not counted
     */
    public record ToldGroup(
            String id, List<ToldPair> pairs, List<String> regions, Map<String, String> example, Long decisions) {

        private ToldGroup counted(RegionCounts counts) {
            List<ToldPair> told = pairs.stream()
                    .map(one -> new ToldPair(one.pair(), one.example(), counts.disputes(id, one.pair())))
                    .toList();
            return new ToldGroup(id, told, regions, example, counts.disputes(id));
        }
    }

    /** What becomes what, {@code level: YELLOW -> RED}, with the smallest dispute of a group in which it does. */
    public record ToldPair(String pair, Map<String, String> example, Long decisions) {}

    /**
     * A region; or, without turns, what differs and is of no kind of dispute, to be confirmed like a region.
     *
     * @param when as an author would write it; empty for every dispute
     * @param words the same in a sentence
     * @param decisions how many lie in it; null if that was not counted
     */
    public record Told(String id, String when, Text words, List<ToldTurn> turns, Long decisions) {

        static Told ofNoKind(String id, Text words) {
            return new Told(id, "", words, List.of(), null);
        }

        private Told counted(RegionCounts counts) {
            List<ToldTurn> told = turns.stream()
                    .map(turn -> turn.with(turn.moves().stream()
                            .map(move -> move.with(counts.disputes(id, move.pair())))
                            .toList()))
                    .toList();
            return new Told(id, when, words, told, counts.disputes(id));
        }
    }

    /** One thing said anew or no more. */
    public record ToldTurn(String effect, boolean gained, Text words, List<String> unless, List<ToldMove> moves) {

        private ToldTurn with(List<ToldMove> others) {
            return new ToldTurn(effect, gained, words, unless, others);
        }
    }

    /**
     * What becomes what, with a smallest dispute in which it does.
     *
     * @param decisions of how many in this region; null if that was not counted
     */
    public record ToldMove(
            String pair, String from, String to, Text words, Map<String, String> example, Long decisions) {

        private ToldMove with(Long counted) {
            return new ToldMove(pair, from, to, words, example, counted);
        }
    }

    /** Finds, proves and tells the exact difference; one that cannot be found is said to be so. */
    public static RegionReport between(Policy old, Policy now) {
        return between(old, now, Progress.UNSEEN);
    }

    public static RegionReport between(Policy old, Policy now, Progress progress) {
        long began = System.nanoTime();
        Beside beside = Beside.between(old, now);
        try {
            ExactDifference difference = ExactDifference.between(old, now, progress);
            RegionTelling telling = new RegionTelling(old, now);
            List<Told> regions =
                    difference.regions().stream().map(telling::told).toList();
            List<ToldGroup> groups =
                    difference.groups().stream().map(telling::told).toList();
            List<Text> alone =
                    difference.alone().stream().map(RegionReport::visible).toList();
            Text summary = summary(regions.size(), beside.says().size());
            long millis = (System.nanoTime() - began) / 1_000_000;
            return new RegionReport(summary, alone, NOT_COUNTED, groups, with(regions, beside), millis);
        } catch (ExactDifference.NotComparable other) {
            Text why = visible(other.why());
            Told any = Told.ofNoKind(ExactDifference.id("not comparable: " + old.id() + " " + now.id()), why);
            return new RegionReport(why, List.of(), NOT_COUNTED, List.of(), with(List.of(any), beside), 0);
        }
    }

    private static List<Told> with(List<Told> regions, Beside beside) {
        return Stream.concat(regions.stream(), beside.told().stream()).toList();
    }

    private static Text summary(int regions, int beside) {
        if (beside == 0) {
            return proven(regions);
        }
        Text proven = proven(regions);
        return new Text(
                "按两个政策的 implies 合起来推，%s；另有 %d 处不同不在证明之内，要另外确认".formatted(proven.zh(), beside),
                "With whatever follows by either policy counted as stated: %s. Beside that this proves nothing about what is to be confirmed apart: %d"
                        .formatted(proven.en(), beside));
    }

    private static Text proven(int regions) {
        return regions == 0
                ? new Text("没有一起纠纷的裁定会不同（已证明）", "No dispute is decided differently (proven)")
                : new Text(
                        "%d 类纠纷的裁定不同，除此以外全都一样（已证明）".formatted(regions),
                        "%d kinds of dispute are decided differently, and no other (proven)".formatted(regions));
    }

    /**
     * With counts beside each pair.
     *
     * @param counts of this very difference; what they do not hold stays uncounted
     * @param how over which decisions, or why not
     */
    public RegionReport counted(RegionCounts counts, Text how) {
        return new RegionReport(
                summary,
                alone,
                visible(how),
                groups.stream().map(group -> group.counted(counts)).toList(),
                regions.stream().map(region -> region.counted(counts)).toList(),
                millis);
    }

    /** Whether there are more than a person confirms one by one. */
    public boolean comesInGroups() {
        return regions.size() > HANDFUL;
    }

    /** The groups of which some region is confirmed neither by its own id nor by the group's. */
    public List<ToldGroup> openGroups(Collection<String> confirmed) {
        return groups.stream()
                .filter(group -> !confirmed.contains(group.id()) && !confirmed.containsAll(group.regions()))
                .toList();
    }

    /** The regions that are confirmed neither by their own id nor by that of their group. */
    public List<Told> open(Collection<String> confirmed) {
        List<String> byGroup = groups.stream()
                .filter(group -> confirmed.contains(group.id()))
                .flatMap(group -> group.regions().stream())
                .toList();
        return regions.stream()
                .filter(region -> !confirmed.contains(region.id()) && !byGroup.contains(region.id()))
                .toList();
    }

    static Text visible(Text words) {
        return new Text(Visible.of(words.zh()), Visible.of(words.en()));
    }

    /** As lines to be read; {@code +} is said from now on, {@code -} no more. */
    public List<String> lines() {
        return new RegionLines(this).all();
    }
}
