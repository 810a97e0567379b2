package org.confidant.account;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.confidant.foundation.fact.Fact;
import org.confidant.foundation.mail.Letter;
import org.confidant.foundation.mail.Outbox;
import org.confidant.foundation.problem.NotFound;
import org.confidant.foundation.problem.RuleBroken;
import org.confidant.foundation.security.Allowed;
import org.confidant.foundation.security.AllowedToEveryone;
import org.confidant.foundation.security.Permission;
import org.confidant.foundation.service.Service;

/**
 * Invitations and resets by a link that works once and for fifteen minutes. The letter holds the link and nothing
 * about anybody (EML-04); the database holds only its hash.
 */
@Service
public class LinkService {

    private static final Duration GOOD = Duration.ofMinutes(15);
    private static final Duration BETWEEN_LETTERS = Duration.ofMinutes(2);

    @Inject
    private Accounts accounts;

    @Inject
    private Links links;

    @Inject
    private Gatekeeping gatekeeping;

    @Inject
    private Outbox outbox;

    @Inject
    private Event<Fact> facts;

    @Inject
    private Clock clock;

    /**
     * Invites the person to choose a password.
     *
     * @return the link itself when no mail server is set, to be handed over in person; else nothing
     */
    @Allowed(Permission.MANAGE_PEOPLE)
    public Optional<String> invite(UUID personId) {
        var account = accounts.ofPerson(personId).orElseThrow(NotFound::new);
        if (account.disabled()) {
            throw new RuleBroken("This account is disabled. Enable it first.");
        }
        var holder = accounts.holder(account.id());
        var link = linkFor(holder, purposeFor(account), clock.instant());
        facts.fire(Fact.of("INVITED", "ACCOUNT", account.id())
                .because(gatekeeping.mailGoesOut() ? "BY_LETTER" : "IN_PERSON"));
        if (!gatekeeping.mailGoesOut()) {
            return Optional.of(link);
        }
        send(holder, link);
        return Optional.empty();
    }

    /** Sends a link to whoever has this sign-in name or address; says nothing about whether there is anybody. */
    @AllowedToEveryone
    public void forgot(String nameOrEmail) {
        var now = clock.instant();
        var wanted = nameOrEmail == null ? "" : Account.canonical(nameOrEmail);
        accounts.reachable(wanted, gatekeeping.today(now))
                .filter(holder -> !links.madeSince(holder.accountId(), now.minus(BETWEEN_LETTERS)))
                .ifPresent(holder -> {
                    send(holder, linkFor(holder, purposeFor(accounts.get(holder.accountId())), now));
                    facts.fire(Fact.of("RESET_ASKED_FOR", "ACCOUNT", holder.accountId()));
                });
    }

    /** What a link offers, without using it. */
    @AllowedToEveryone
    public Optional<LinkOffer> look(String token) {
        return links.good(token, clock.instant())
                .filter(link -> link.accountId() != null)
                .map(link -> offer(link, accounts.holder(link.accountId())));
    }

    /**
     * Uses the link up and sets the password; every sign-in of the account ends.
     *
     * @throws RuleBroken at "newPassword" when the rules refuse it; the link then still works
     */
    @AllowedToEveryone
    public void choosePassword(String token, char[] chosen) {
        var now = clock.instant();
        var link =
                links.good(token, now).filter(good -> good.accountId() != null).orElseThrow(LinkService::over);
        if (!links.use(token, now)) {
            throw over();
        }
        gatekeeping.passwordByLink(accounts.get(link.accountId()), chosen, now);
        facts.fire(Fact.of("PASSWORD_SET", "ACCOUNT", link.accountId())
                .because(link.purpose().name()));
    }

    private static LinkOffer offer(Links.Link link, Holder holder) {
        var name = holder.preferredName() == null ? holder.givenName() : holder.preferredName();
        return new LinkOffer(link.purpose(), name, holder.signInName());
    }

    private static RuleBroken over() {
        return new RuleBroken("This link was used already or is older than fifteen minutes. Ask for a new one.");
    }

    private static LinkPurpose purposeFor(Account account) {
        return account.passwordHash() == null ? LinkPurpose.INVITATION : LinkPurpose.RESET;
    }

    private String linkFor(Holder holder, LinkPurpose purpose, Instant now) {
        var token = Secrets.next();
        links.add(token, purpose, holder.accountId(), now, GOOD);
        return outbox.link("/invitation.xhtml?token=" + token);
    }

    private void send(Holder holder, String link) {
        outbox.post(new Letter(
                holder.personId(),
                holder.email(),
                "Choose your password for Confidant",
                "Open this link within fifteen minutes to choose your password. It works once.\n\n" + link
                        + "\n\nIf you did not expect this letter, you need not do anything.\n",
                null));
    }
}
