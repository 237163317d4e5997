package dev.laurel.loyalty.referral;

import dev.laurel.loyalty.journal.Crashes;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Codes and claims that decide as the real stores do: by insert, and by version. */
public final class InMemoryClaims implements Claims, Referrers {

    public final Map<String, Claim> claims = new ConcurrentHashMap<>();
    private final Map<String, ReferralCode> codes = new ConcurrentHashMap<>();
    private final Random random = new Random(7);
    private final Crashes crashes;

    public InMemoryClaims(Crashes crashes) {
        this.crashes = crashes;
    }

    @Override
    public boolean insert(Claim claim) {
        return crashes.write(() -> claims.putIfAbsent(claim.id(), claim) == null);
    }

    @Override
    public boolean replace(Claim next) {
        return crashes.write(() -> {
            Claim before = claims.get(next.id());
            return before != null && before.version() == next.version() - 1 && claims.replace(next.id(), before, next);
        });
    }

    @Override
    public Optional<Claim> find(String id) {
        return Optional.ofNullable(claims.get(id));
    }

    @Override
    public List<Claim> due(Instant now, int most) {
        return claims.values().stream()
                .filter(claim -> claim.lookAt() != null && !claim.lookAt().isAfter(now))
                .sorted(Comparator.comparing(Claim::lookAt))
                .limit(most)
                .toList();
    }

    @Override
    public List<Claim> on(String referrer) {
        return claims.values().stream()
                .filter(claim -> claim.referrer().equals(referrer))
                .toList();
    }

    @Override
    public List<Claim> in(ClaimState state, @Nullable String after, int most) {
        return claims.values().stream()
                .filter(claim -> claim.state() == state)
                .sorted(Comparator.comparing(Claim::id))
                .limit(most)
                .toList();
    }

    @Override
    public ReferralCode codeOf(String member) {
        return codes.computeIfAbsent(member, unknown -> ReferralCode.random(random));
    }

    @Override
    public Optional<String> memberWith(ReferralCode code) {
        return codes.entrySet().stream()
                .filter(entry -> entry.getValue().equals(code))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
