package dev.laurel.local.demo.history.life;

import dev.laurel.local.api.LaurelClient.Answer;
import dev.laurel.local.demo.history.plan.Act;
import dev.laurel.local.demo.history.plan.Act.Ending;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Conversations in the portal and on Messenger, and what is said on the Page. */
final class Voices {

    private static final String INBOX = "/api/admin/social/conversations";
    private static final String POSTS = "/api/admin/social/announcements";

    private final World world;
    private final Tally tally;

    Voices(World world, Tally tally) {
        this.world = world;
        this.tally = tally;
    }

    void chat(Act.Chat act) throws IOException, InterruptedException {
        for (String line : act.talk().says()) {
            String body = world.gateway().written(Map.of("text", line));
            Map<String, String> inLanguage =
                    Map.of("Accept-Language", act.talk().language());
            Expected.of(
                    line,
                    world.member(act.person())
                            .client()
                            .post("/api/chat/messages", "application/json", body, inLanguage),
                    200);
        }
        tally.add("chats");
        answer(act.talk(), "chat:" + world.id("customer:" + act.person()));
    }

    void message(Act.Message act) throws IOException, InterruptedException {
        int answers = answersTo(act.psid());
        if (act.links()) {
            JsonNode link = world.member(act.person())
                    .does("/api/auth/me/links/messenger", Map.of(), 200, 201)
                    .body();
            say(act.psid(), "ref", World.text(link.path("code")));
            awaitAnswers(act.psid(), ++answers);
        }
        for (String line : act.talk().says()) {
            say(act.psid(), "text", line);
            awaitAnswers(act.psid(), ++answers);
        }
        tally.add("Messenger conversations");
        answer(act.talk(), "messenger:" + act.psid());
    }

    private void say(String psid, String kind, String what) throws IOException, InterruptedException {
        Answer answer = world.simulator().post("/simulator/graph/messages", Map.of("psid", psid, kind, what));
        Expected.of("a message", answer, 200);
    }

    private int answersTo(String psid) throws IOException, InterruptedException {
        return Expected.of("answers", world.simulator().get("/simulator/graph/sent?psid=" + psid), 200)
                .body()
                .size();
    }

    private void awaitAnswers(String psid, int number) throws IOException, InterruptedException {
        Until.isThere("Answer " + number + " to " + psid, () -> answersTo(psid) >= number);
    }

    /** Support takes the conversation, as people do who are waited for. */
    private void answer(Act.Talk talk, String conversation) throws IOException, InterruptedException {
        if (talk.answer().isEmpty()) {
            return;
        }
        String path = INBOX + "/" + conversation;
        world.support().does(path + "/take", Map.of(), 200);
        world.support().does(path + "/replies", Map.of("text", talk.answer()), 201);
        if (talk.handsBack()) {
            world.support().does(path + "/hand-back", Map.of(), 200);
        }
        tally.add("answers by people");
    }

    void announce(Act.Announce act) throws IOException, InterruptedException {
        Map<String, Object> words = new HashMap<>(Map.of("title", act.title(), "text", act.text()));
        JsonNode made = world.marketer().does(POSTS, words, 201).body();
        String path = POSTS + "/" + World.text(made.path("id"));
        if (act.ending() == Ending.WITHDRAWN) {
            world.marketer().does(path + "/withdraw", Map.of(), 200);
        } else if (act.ending() == Ending.POSTED) {
            world.admin().does(path + "/approve", Map.of(), 200);
            Until.isThere(
                    "The post " + act.title(),
                    () -> World.text(world.admin().read(path).body().path("status"))
                            .equals("POSTED"));
        }
        tally.add("announcements");
    }
}
