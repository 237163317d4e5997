package dev.laurel.loyalty.coupon;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Codes that decide as the stored ones do: one write on one code, one code per holder. */
public final class InMemoryCoupons implements Coupons {

    public final Map<String, Coupon> all = new LinkedHashMap<>();

    /** A seal for tests of other features. */
    public static CodeSeal seal() {
        return new CodeSeal("a-secret-for-tests-alone");
    }

    /** Fills a pool with codes that the test makes up. */
    public static void fill(Coupons coupons, String rewardId, String codes) {
        new FillPool(coupons, seal()).fill(rewardId, codes);
    }

    @Override
    public synchronized Set<String> add(Collection<Coupon> coupons) {
        Set<String> known = new HashSet<>();
        for (Coupon coupon : coupons) {
            if (all.putIfAbsent(coupon.id(), coupon) != null) {
                known.add(coupon.id());
            }
        }
        return known;
    }

    @Override
    public synchronized boolean reserve(String rewardId, String holder) {
        if (held(holder).isPresent()) {
            return true;
        }
        Optional<Coupon> free = all.values().stream()
                .filter(coupon -> coupon.rewardId().equals(rewardId) && coupon.state() == CouponState.FREE)
                .findFirst();
        free.ifPresent(coupon -> put(coupon, CouponState.RESERVED, holder, null, null));
        return free.isPresent();
    }

    @Override
    public synchronized void release(String holder) {
        change(holder, CouponState.RESERVED, coupon -> put(coupon, CouponState.FREE, null, null, null));
    }

    @Override
    public synchronized void issue(String holder, Optional<Instant> validUntil) {
        change(
                holder,
                CouponState.RESERVED,
                coupon -> put(
                        new Coupon(
                                coupon.id(),
                                coupon.rewardId(),
                                coupon.state(),
                                holder,
                                coupon.sealed(),
                                validUntil.orElse(null),
                                null,
                                null),
                        CouponState.ISSUED,
                        holder,
                        null,
                        null));
    }

    @Override
    public synchronized void issueNew(Coupon coupon) {
        if (held(Objects.requireNonNull(coupon.holder())).isEmpty()) {
            all.put(coupon.id(), coupon);
        }
    }

    @Override
    public synchronized Optional<Coupon> withdraw(String holder) {
        change(holder, CouponState.ISSUED, coupon -> put(coupon, CouponState.VOID, holder, null, null));
        return held(holder);
    }

    @Override
    public synchronized boolean use(String id, Instant at, String staff) {
        Coupon coupon = all.get(id);
        if (coupon == null || coupon.state() != CouponState.ISSUED) {
            return false;
        }
        put(coupon, CouponState.USED, coupon.holder(), at, staff);
        return true;
    }

    @Override
    public synchronized Optional<Coupon> find(String id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public synchronized Map<String, Coupon> heldBy(Collection<String> holders) {
        Map<String, Coupon> found = new HashMap<>();
        holders.forEach(holder -> held(holder).ifPresent(coupon -> found.put(holder, coupon)));
        return found;
    }

    @Override
    public synchronized boolean hasFree(String rewardId) {
        return free(rewardId) > 0;
    }

    @Override
    public synchronized long free(String rewardId) {
        return all.values().stream()
                .filter(coupon -> coupon.rewardId().equals(rewardId) && coupon.state() == CouponState.FREE)
                .count();
    }

    private Optional<Coupon> held(String holder) {
        return all.values().stream()
                .filter(coupon -> holder.equals(coupon.holder()))
                .findFirst();
    }

    private void change(String holder, CouponState from, Consumer<Coupon> change) {
        held(holder).filter(coupon -> coupon.state() == from).ifPresent(change);
    }

    private void put(
            Coupon coupon,
            CouponState state,
            @Nullable String holder,
            @Nullable Instant usedAt,
            @Nullable String usedBy) {
        all.put(
                coupon.id(),
                new Coupon(
                        coupon.id(),
                        coupon.rewardId(),
                        state,
                        holder,
                        coupon.sealed(),
                        coupon.validUntil(),
                        usedAt,
                        usedBy));
    }
}
