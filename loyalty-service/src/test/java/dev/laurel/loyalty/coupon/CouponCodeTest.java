package dev.laurel.loyalty.coupon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CouponCodeTest {

    private final CodeSeal seal = InMemoryCoupons.seal();

    @Test
    void aGeneratedCodeHasHundredBitsWithoutAmbiguousLetters() {
        assertThat(CouponCode.ALPHABET).hasSize(32).doesNotContain("0", "O", "1", "I");
        assertThat(CouponCode.LENGTH * 5).isGreaterThanOrEqualTo(80);
        Set<Character> seen = new HashSet<>();
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < 5_000; i++) {
            String bare = seal.generate().bare();
            assertThat(bare).hasSize(CouponCode.LENGTH);
            bare.chars().forEach(character -> seen.add((char) character));
            assertThat(codes.add(bare)).isTrue();
        }
        assertThat(seen).hasSize(32);
    }

    @Test
    void aCodeShowsNowhereUnlessItsTextIsAskedFor() {
        CouponCode code = seal.generate();
        Coupon coupon = issued(code);
        assertThat(code + " " + coupon + " " + new ShownCoupon(code, coupon)).doesNotContain(code.text(), code.bare());
    }

    @Test
    void whatIsSealedIsReadAgainAndNeverSealedAlike() {
        CouponCode code = seal.generate();
        assertThat(seal.open(issued(code))).isEqualTo(code);
        assertThat(seal.seal(code)).isNotEqualTo(seal.seal(code));
    }

    @Test
    void caseAndDashesDoNotTellCodesApart() {
        CouponCode code = new CouponCode("Summer-2026");
        assertThat(seal.id(new CouponCode("SUMMER2026"))).isEqualTo(seal.id(code));
        assertThat(seal.isOf(issued(code), new CouponCode("summer 2026"))).isTrue();
        assertThat(seal.isOf(issued(code), new CouponCode("summer2027"))).isFalse();
    }

    @Test
    void withoutTheSecretAHashTellsNothing() {
        CouponCode code = new CouponCode("SUMMER10");
        assertThat(new CodeSeal("another secret, as long").id(code)).isNotEqualTo(seal.id(code));
    }

    private Coupon issued(CouponCode code) {
        return new Coupon(
                seal.id(code), "rwd_1", CouponState.ISSUED, "rdm_1", seal.seal(code), Instant.MAX, null, null);
    }
}
