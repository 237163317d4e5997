package dev.laurel.dialogue.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.dialogue.Language;
import dev.laurel.dialogue.catalogue.Intent;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DialogueTest {

    private final Talk talk = new Talk(Language.EN);

    @ParameterizedTest
    @EnumSource
    void everyIntentIsAnsweredInBothLanguages(Intent intent) {
        for (Language language : Language.values()) {
            for (boolean linked : new boolean[] {true, false}) {
                var other = new Talk(language);
                other.shop.linked = linked;
                other.say(intent.command());
                assertThat(other.reply()).isNotBlank().doesNotContain("{", "}");
                assertThat(other.turn.reply().speech()).isNotBlank().doesNotContain("{", "}", "http");
            }
        }
    }

    @Test
    void whereTheAccountItselfIsSignedInThereIsNothingToUnlink() {
        talk.shop.partable = false;

        assertThat(talk.say("/unlink").reply()).contains("nothing to unlink");
        assertThat(talk.turn.reply().link()).isNotNull();
        talk.say("yes");
        assertThat(talk.shop.linked).isTrue();
    }

    @Test
    void aBalanceIsTheServices() {
        assertThat(talk.say("how many points do I have").reply())
                .startsWith("You have 340 points.")
                .contains("60");
        talk.shop.available = 1;
        assertThat(talk.say("points").reply()).startsWith("You have 1 point.");
        talk.shop.available = -50;
        assertThat(talk.say("points").reply()).startsWith("You have -50 points.");
    }

    @Test
    void whyNamesThePartsThatMakeTheBalance() {
        assertThat(talk.take(new Input.Recognised("x", Intent.WHY, "340")).reply())
                .startsWith("Your balance of 340 is made of:")
                .contains("Purchases: 3 × = +400")
                .contains("Redeemed: 1 × = -60")
                .contains("49.90 USD at 1 point");
    }

    @Test
    void whoBelievesInAnotherBalanceIsToldTheRightOne() {
        talk.take(new Input.Recognised("x", Intent.WHY, "500"));
        assertThat(talk.reply()).startsWith("Your balance is 340, not 500.");
    }

    @Test
    void aFollowUpIsUnderstood() {
        talk.say("points");
        assertThat(talk.say("and my tier?").reply())
                .contains("Bronze")
                .contains("610")
                .contains("Silver");
    }

    @Test
    void redeemingAsksWithTheAmountFirst() {
        assertThat(talk.say("redeem the coffee mug").reply()).isEqualTo("Redeem Coffee Mug for 200 points?");
        assertThat(talk.shop.spent).isEmpty();
        assertThat(talk.say("yes please").reply()).isEqualTo("Done: Coffee Mug is yours. You have 140 points left.");
        assertThat(talk.turn.reply().card().body()).isEqualTo("MUG-1");
        assertThat(talk.shop.spent).hasSize(1);
    }

    @Test
    void noMeansNo() {
        talk.say("redeem the coffee mug").say("no");
        assertThat(talk.reply()).isEqualTo("All right, nothing was done.");
        talk.say("yes");
        assertThat(talk.shop.spent).isEmpty();
    }

    @Test
    void anOldYesButtonDoesNotConfirmAnotherQuestion() {
        talk.say("/redeem/r-tote");
        String old = talk.turn.reply().choices().getFirst().command();
        talk.say("/redeem/r-mug").say(old);

        assertThat(talk.shop.spent).isEmpty();
        assertThat(talk.reply()).isEqualTo("Redeem Coffee Mug for 200 points?");
    }

    @Test
    void aYesThatIsTakenTwiceSpendsOnce() {
        talk.say("redeem the coffee mug");
        String before = talk.stored;
        talk.say("yes");
        talk.stored = before;
        talk.say("yes");

        assertThat(talk.shop.spent).hasSize(1);
    }

    @Test
    void anotherPriceIsConfirmedAgain() {
        talk.say("redeem the coffee mug");
        talk.shop.rewards.set(0, new dev.laurel.dialogue.answer.Reward("r-mug", "Coffee Mug", 250, true));

        assertThat(talk.say("yes").reply()).isEqualTo("Redeem Coffee Mug for 250 points?");
        assertThat(talk.shop.spent).isEmpty();
        talk.say("yes");
        assertThat(talk.shop.spent).extracting(Shop.Spent::points).containsExactly(250L);
    }

    @Test
    void theSecondOneIsTheSecondThatWasOffered() {
        talk.say("rewards").say("the second one");
        assertThat(talk.reply()).isEqualTo("Redeem Tote Bag for 150 points?");
    }

    @Test
    void aBareNameAfterTheRewardsIsAWishToRedeem() {
        assertThat(talk.say("rewards").say("the cofee mug").reply()).isEqualTo("Redeem Coffee Mug for 200 points?");
    }

    @Test
    void whatOneCannotAffordIsNotAsked() {
        assertThat(talk.say("/redeem/r-gold").reply()).contains("90,000").contains("340");
        talk.say("yes");
        assertThat(talk.shop.spent).isEmpty();
    }

    @Test
    void enteringWithPointsNamesThem() {
        talk.take(new Input.Recognised("x", Intent.ENTER, "3 entries summer giveaway"));
        assertThat(talk.reply()).isEqualTo("Spend 75 points on 3 entries in Summer Giveaway?");
        talk.say("yes");
        assertThat(talk.shop.spent).extracting(Shop.Spent::points).containsExactly(75L);
    }

    @Test
    void enteringForFreeIsDoneAtOnce() {
        talk.say("enter");
        assertThat(talk.reply()).contains("for free, or with points");
        assertThat(talk.say("for free").reply()).isEqualTo("Done: 1 entry in Summer Giveaway. Good luck!");
        assertThat(talk.shop.spent).isEmpty();
    }

    @Test
    void theDrawsProofIsTold() {
        talk.say("who won last week");
        assertThat(talk.reply()).contains("Gr*** H.: a tent");
        talk.say("was the draw fair");
        assertThat(talk.reply())
                .contains("Spring Draw")
                .contains("77")
                .contains("abcdef")
                .contains("123456");
        assertThat(talk.turn.reply().link().address()).hasToString("https://portal.example/proof");
    }

    @Test
    void twoMissesBringAPerson() {
        talk.say("gibberish");
        assertThat(talk.turn.handsOver()).isFalse();
        talk.say("more gibberish");
        assertThat(talk.turn.handsOver()).isTrue();
        talk.say("points");
        assertThat(talk.reply()).startsWith("A person has this conversation");
        assertThat(talk.say("/back").turn.handsOver()).isFalse();
    }

    @Test
    void anAnswerBetweenTwoMissesForgivesTheFirst() {
        talk.say("gibberish").say("points").say("gibberish");
        assertThat(talk.turn.handsOver()).isFalse();
    }

    @Test
    void aGuessIsAskedAndTaken() {
        talk.say("perhaps the balance");
        assertThat(talk.reply()).isEqualTo("Did you mean “My points” or “Why do I have these points?”?");
        assertThat(talk.say("the first one").reply()).startsWith("You have 340 points");
    }

    @Test
    void whoIsNotLinkedIsToldHow() {
        talk.shop.linked = false;
        talk.say("points");
        assertThat(talk.reply()).contains("code");
        assertThat(talk.say("482 913").reply()).isEqualTo("Linked. Welcome, Ada!");
        assertThat(talk.say("points").reply()).contains("340");
    }

    @Test
    void thePageThatJoinsIsShownBesideTheCodeWhereItCanBeFollowed() {
        var page = URI.create("https://portal.example/link?token=once");
        talk.shop.linked = false;
        talk.shop.joinPage = Optional.of(page);
        for (String word : List.of("points", "link my account", "link 111111")) {
            assertThat(talk.say(word).reply()).contains("code");
            assertThat(talk.turn.reply().link().address()).isEqualTo(page);
        }
        assertThat(talk.say("482 913").reply()).isEqualTo("Linked. Welcome, Ada!");
    }

    @Test
    void erasureIsConfirmed() {
        talk.say("delete my data");
        assertThat(talk.shop.erased).isFalse();
        talk.say("yes");
        assertThat(talk.shop.erased).isTrue();
    }

    @Test
    void aServiceThatSleepsIsToldAndTheQuestionStays() {
        talk.say("redeem the coffee mug");
        talk.shop.answering = false;
        assertThat(talk.say("yes").reply()).contains("can’t look that up");
        talk.shop.answering = true;
        talk.say("yes");
        assertThat(talk.shop.spent).hasSize(1);
    }

    @Test
    void spanishIsSpoken() {
        var hablar = new Talk(Language.ES);
        assertThat(hablar.say("cuántos puntos tengo").reply()).startsWith("Tiene 340 puntos.");
        assertThat(hablar.say("/redeem/r-mug").reply()).isEqualTo("¿Canjear Coffee Mug por 200 puntos?");
        assertThat(hablar.say("sí").reply()).startsWith("Hecho:");
    }

    @Test
    void whatAnotherVersionStoredStartsAnew() {
        assertThat(ConversationJson.read("{\"x\":1}", Language.ES)).isEqualTo(Conversation.start(Language.ES));
    }
}
