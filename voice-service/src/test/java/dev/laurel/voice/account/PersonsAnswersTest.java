package dev.laurel.voice.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.dialogue.answer.Linking;
import dev.laurel.voice.talk.Shop;
import org.junit.jupiter.api.Test;

/** Somebody of a household whose voice was recognised. */
class PersonsAnswersTest {

    private final Shop own = new Shop();
    private final Shop household = new Shop();
    private final PersonsAnswers answers = new PersonsAnswers(own, household);

    @Test
    void theOwnAccountGoesBeforeTheHouseholds() {
        assertThat(answers.member()).containsSame(own);
        own.linked = false;
        assertThat(answers.member()).containsSame(household);
        household.linked = false;
        assertThat(answers.member()).isEmpty();
    }

    @Test
    void aCodeJoinsThePersonAndNotTheHousehold() {
        own.linked = false;
        household.linked = false;

        assertThat(answers.link(Shop.CODE)).isEqualTo(new Linking.Linked("Ada"));

        assertThat(own.linked).isTrue();
        assertThat(household.linked).isFalse();
    }
}
