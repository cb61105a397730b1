package org.maplebridge.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.maplebridge.policy.Harmless;
import org.maplebridge.policy.Policy;
import org.maplebridge.policy.Promise;
import org.maplebridge.problem.Place;
import org.maplebridge.problem.Text;
import org.maplebridge.proof.Claim.Turn;
import org.maplebridge.vocabulary.Fact;

/** What a policy promises, put as claims about its model. */
final class Pledges {

    private final Model model;
    private final Policy policy;

    private Pledges(Model model) {
        this.model = model;
        this.policy = model.policy();
    }

    /** In the order of {@code promises.yaml}, then what is promised of every policy. */
    static List<Pledge> of(Model model) {
        Pledges pledges = new Pledges(model);
        List<Pledge> all = new ArrayList<>();
        pledges.policy.promises().neverLowers().forEach((fact, place) -> all.add(pledges.neverLowers(fact, place)));
        pledges.policy.promises().harmless().forEach(one -> all.add(pledges.harmless(one)));
        pledges.policy.promises().always().forEach(one -> all.add(pledges.always(one)));
        pledges.policy.header().laws().keySet().forEach(law -> pledges.dutyStays(law)
                .ifPresent(all::add));
        return all;
    }

    private Pledge neverLowers(Fact fact, Place place) {
        int at = model.classes().position(fact);
        return pledge(
                Guarantee.Type.NEVER_LOWERS,
                new Text(
                        "“%s”更重或者从不知道变为知道：等级、牵头层级不降，职责不减，期限不延"
                                .formatted(fact.text().zh()),
                        "more of '%s', or knowing it, lowers no level or tier, removes no duty and lengthens no clock"
                                .formatted(fact.text().en())),
                place,
                claims(model.results().stream(), ways -> new Claim.Kept(at, Turn.WORSE, ways)));
    }

    private Pledge harmless(Harmless promise) {
        List<Obligation> all = new ArrayList<>();
        for (Fact fact : promise.facts()) {
            int at = model.classes().position(fact);
            all.addAll(claims(
                    model.results().stream().filter(result -> promise.leaves()
                            .contains(result.effect().dimension())),
                    ways -> new Claim.Kept(at, Turn.OTHER, ways)));
        }
        return pledge(Guarantee.Type.HARMLESS, promise.text(), promise.place(), all);
    }

    private Pledge always(Promise promise) {
        Ways when = model.ways(promise.when(), promise.reached());
        return pledge(
                promise.isOfEveryDispute() ? Guarantee.Type.EVERY_DISPUTE : Guarantee.Type.ALWAYS,
                promise.text(),
                promise.place(),
                claims(Result.of(promise.least()), ways -> new Claim.Always(when, ways)));
    }

    private Optional<Pledge> dutyStays(String law) {
        List<Obligation> claims = claims(
                model.results().stream()
                        .filter(result -> result instanceof Result.Reported reported
                                && reported.law().equals(law)),
                Claim.Learnt::new);
        String citation = policy.header().laws().get(law).citation();
        return claims.isEmpty()
                ? Optional.empty()
                : Optional.of(pledge(
                        Guarantee.Type.DUTY_STAYS,
                        new Text(
                                "依%s的报告：不管再知道什么，都不会取消".formatted(citation),
                                "the report by %s is not switched off, whatever else becomes known"
                                        .formatted(citation)),
                        Place.InFile.whole("policy.yaml"),
                        claims));
    }

    private static Pledge pledge(Guarantee.Type type, Text text, Place place, List<Obligation> obligations) {
        return new Pledge(new Guarantee(type, text, place), obligations);
    }

    /** Where two results come about in the same ways, one claim is enough. */
    private List<Obligation> claims(Stream<Result> results, Function<Ways, Claim> claim) {
        Map<Claim, Obligation> claims = new LinkedHashMap<>();
        results.forEach(result -> {
            Claim one = claim.apply(model.ways(result));
            claims.putIfAbsent(one, new Obligation(one, result));
        });
        return List.copyOf(claims.values());
    }
}
