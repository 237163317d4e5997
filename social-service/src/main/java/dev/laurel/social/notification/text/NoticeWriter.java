package dev.laurel.social.notification.text;

import static java.util.Objects.requireNonNull;

import dev.laurel.contracts.Event;
import dev.laurel.contracts.loyalty.v1.RedemptionCancelled;
import dev.laurel.contracts.loyalty.v1.RewardRedeemed;
import dev.laurel.contracts.loyalty.v1.TierChanged;
import dev.laurel.contracts.sweepstakes.v1.EntryGranted;
import dev.laurel.contracts.sweepstakes.v1.WinnerSelected;
import dev.laurel.dialogue.Language;
import dev.laurel.social.notification.Kind;
import dev.laurel.social.notification.Notice;
import java.util.Map;
import java.util.Optional;

/** Puts an event into words for its customer. */
public final class NoticeWriter {

    private final Map<Language, Words> words = Words.of("notification/notices");

    /** What the customer is told; nothing where another event says the same, or the customer is not concerned. */
    public Optional<Notice> write(Event event, Language language) {
        var in = requireNonNull(words.get(language));
        return switch (event) {
            case TierChanged e ->
                Optional.of(new Page(in, Kind.TIER, "tier", e.toTier()).of("tier.changed", e.fromTier(), e.toTier()));
            case EntryGranted e ->
                Optional.of(new Page(in, Kind.ENTRY, "sweepstakes", e.sweepstakesId())
                        .of("entry.granted", e.title(), e.weight()));
            case WinnerSelected e ->
                Optional.of(new Page(in, Kind.WINNER, "sweepstakes", e.sweepstakesId())
                        .of("winner.selected", e.prize(), e.title(), in.time(e.claimBy())));
            case RewardRedeemed e ->
                Optional.of(new Page(in, Kind.REWARD, "redemption", e.redemptionId())
                        .of("reward.redeemed", e.rewardName(), e.points()));
            case RedemptionCancelled e ->
                Optional.of(new Page(in, Kind.REWARD, "redemption", e.redemptionId())
                        .of("reward.cancelled", e.rewardName(), e.points()));
            default -> PaymentNotices.write(event, in).or(() -> PointsNotices.write(event, in));
        };
    }

    /** One thing that notices are about. */
    record Page(Words words, Kind kind, String type, String id) {

        Notice of(String key, Object... values) {
            return new Notice(
                    kind,
                    words.say(key + ".title", values),
                    words.say(key + ".text", values),
                    new Notice.Reference(type, id));
        }
    }
}
