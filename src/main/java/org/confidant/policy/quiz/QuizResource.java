package org.confidant.policy.quiz;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.confidant.foundation.persistence.Idempotency;
import org.confidant.foundation.persistence.Ids;
import org.confidant.foundation.problem.Invalid;
import org.confidant.foundation.rest.Keys;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The questions of a version, for its author and for whoever signs it. */
@Path("policy-versions/{id}/quiz")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Quiz")
public class QuizResource {

    @Inject
    private QuizService quiz;

    @Inject
    private Idempotency idempotency;

    @PathParam("id")
    private String id;

    /** What was chosen for one question: the places of the choices, from 0. */
    public record Answer(UUID question, List<Integer> chosen) {}

    /** The answers to all questions of an attempt. */
    public record Answers(List<Answer> answers) {}

    @GET
    @Operation(summary = "Whether the version asks questions, and where one stands with them")
    public QuizStanding standing() {
        return quiz.standing(Ids.parse(id));
    }

    @PUT
    @Operation(summary = "How the version asks: how many questions, and the pass mark; before it is published")
    public Response set(QuizTerms terms) {
        if (terms == null) throw new Invalid("drawn", "Send how many questions are asked, and the pass mark.");
        quiz.set(Ids.parse(id), terms);
        return Response.noContent().build();
    }

    @DELETE
    @Operation(summary = "Ask no questions; before the version is published")
    public Response unset() {
        quiz.set(Ids.parse(id), null);
        return Response.noContent().build();
    }

    @GET
    @Path("questions")
    @Operation(summary = "The bank of the policy with what is right, for authors and approvers")
    public List<QuizQuestion> bank() {
        return quiz.bank(Ids.parse(id));
    }

    @POST
    @Path("questions")
    @Operation(summary = "Add a question to the bank")
    public Response add(@HeaderParam("Idempotency-Key") String key, AskQuestion question) {
        if (question == null) throw new Invalid("wording", "Write the question.");
        var version = Ids.parse(id);
        var added =
                idempotency.once(Keys.required(key), "quiz-question", id + question, () -> quiz.add(version, question));
        return Response.status(Response.Status.CREATED)
                .entity(Map.of("id", added))
                .build();
    }

    @DELETE
    @Path("questions/{question}")
    @Operation(summary = "Ask a question no more; attempts keep what they showed")
    public Response withdraw(@PathParam("question") String question) {
        quiz.withdraw(Ids.parse(id), Ids.parse(question));
        return Response.noContent().build();
    }

    @POST
    @Path("attempts")
    @Operation(summary = "The open attempt, or a new one with questions drawn anew")
    public QuizPaper begin() {
        return quiz.begin(Ids.parse(id));
    }

    @POST
    @Path("attempts/{attempt}/answers")
    @Operation(summary = "Answer all questions of an attempt; only now is said which choices were right")
    public QuizOutcome close(@PathParam("attempt") String attempt, Answers sent) {
        if (sent == null || sent.answers() == null) throw new Invalid("answers", "Send the answers.");
        var answers = new TreeMap<UUID, Set<Integer>>();
        for (var answer : sent.answers()) {
            if (answer == null
                    || answer.question() == null
                    || answer.chosen() == null
                    || answer.chosen().contains(null))
                throw new Invalid("answers", "Each answer names its question and the places of what was chosen.");
            if (answers.put(answer.question(), new TreeSet<>(answer.chosen())) != null)
                throw new Invalid("answers", "A question is answered twice.");
        }
        return quiz.close(Ids.parse(attempt), answers);
    }
}
