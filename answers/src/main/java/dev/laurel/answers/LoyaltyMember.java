package dev.laurel.answers;

import dev.laurel.answers.LoyaltyExchange.LedgerBody;
import dev.laurel.dialogue.Language;
import dev.laurel.dialogue.answer.Account;
import dev.laurel.dialogue.answer.Movement;
import dev.laurel.dialogue.answer.Origin;
import dev.laurel.dialogue.answer.Redemption;
import dev.laurel.dialogue.answer.Reward;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A member's points, as loyalty-service keeps them. Days are UTC, as everywhere in the ledger. */
final class LoyaltyMember {

    private static final int PAGE = 50;
    /** Entries that move no points are passed over, but not without end. */
    private static final int MOST_PAGES = 4;
    /** What the dialogue tells by itself: it compares the points. */
    private static final String TOO_FEW = "insufficient-points";

    private static final Set<String> COMES_BACK = Set.of("in-progress", "idempotency-key-reused");

    private final Calls<LoyaltyExchange> loyalty;
    private final String id;
    private final Wording wording;

    LoyaltyMember(Calls<LoyaltyExchange> loyalty, String id, Wording wording) {
        this.loyalty = loyalty;
        this.id = id;
        this.wording = wording;
    }

    Account account() {
        var body = loyalty.ask(calls -> calls.account(id));
        return new Account(
                body.available(),
                body.pending(),
                body.tier().name(),
                body.tier().nextTier(),
                body.tier().pointsToNext(),
                body.expiring().stream()
                        .map(lot -> new Account.Expiring(lot.points(), lot.on()))
                        .toList());
    }

    List<Movement> history(Optional<LocalDate> since, int limit) {
        List<Movement> movements = new ArrayList<>();
        @Nullable String cursor = null;
        for (int page = 0; page < MOST_PAGES; page++) {
            String from = cursor;
            LedgerBody ledger = loyalty.ask(calls -> calls.ledger(id, PAGE, from));
            for (var line : ledger.items()) {
                LocalDate on = LocalDate.ofInstant(line.at(), ZoneOffset.UTC);
                if (since.isPresent() && on.isBefore(since.get())) {
                    return movements;
                }
                if (line.points() != 0) {
                    movements.add(new Movement(on, line.points(), reason(line)));
                }
                if (movements.size() == limit) {
                    return movements;
                }
            }
            cursor = ledger.nextCursor();
            if (cursor == null) {
                return movements;
            }
        }
        return movements;
    }

    Origin origin() {
        var body = loyalty.ask(calls -> calls.origin(id));
        return new Origin(
                body.available(),
                body.parts().stream()
                        .sorted(Comparator.comparingLong(part -> -Math.abs(part.points())))
                        .map(part -> new Origin.Part(kind(part.kind()), part.entries(), part.points()))
                        .toList(),
                body.latestAward());
    }

    /** One that is only too dear is available all the same; the dialogue says what is missing. */
    List<Reward> rewards() {
        return loyalty.ask(calls -> calls.rewards(id)).items().stream()
                .map(reward -> new Reward(
                        reward.id(),
                        reward.name(),
                        reward.points(),
                        reward.obstacles().stream()
                                .allMatch(obstacle -> obstacle.reason().equals(TOO_FEW))))
                .toList();
    }

    Redemption redeem(String rewardId, long points, String key) {
        Redemption outcome = loyalty.ask(
                calls -> {
                    var voucher = calls.redeem(id, rewardId, key, new LoyaltyExchange.Redeem(points))
                            .voucher();
                    return new Redemption.Redeemed(voucher == null ? null : voucher.code(), 0);
                },
                refused -> {
                    if (COMES_BACK.contains(refused.slug())) {
                        throw loyalty.notNow(refused);
                    }
                    return refused.slug().equals(TOO_FEW)
                            ? new Redemption.TooFewPoints(Objects.requireNonNullElse(refused.available(), 0L))
                            : new Redemption.NotOffered();
                });
        // When this fails the dialogue asks again under the same key, and hears of the same redemption.
        return outcome instanceof Redemption.Redeemed(var code, var unknown)
                ? new Redemption.Redeemed(code, account().available())
                : outcome;
    }

    /** The ledger's own words are English. */
    private String reason(LoyaltyExchange.LineBody line) {
        return wording.language() == Language.EN ? line.reason() : kind(line.kind());
    }

    private String kind(String kind) {
        return wording.word("entry", kind, wording.say("entry.other"));
    }
}
