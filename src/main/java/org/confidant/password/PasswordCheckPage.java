package org.confidant.password;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** What the check page brings along. It has no action: nothing comes back from it. */
@Named
@RequestScoped
public class PasswordCheckPage {

    @Inject
    private PasswordService passwords;

    private Words words;

    public List<TargetSystem> getSystems() {
        return TargetSystem.all();
    }

    public List<ProfileView> getProfiles() {
        return Profile.all().stream().map(ProfileView::of).toList();
    }

    public String getPersonWords() {
        return joined(words().person());
    }

    public String getSystemWords() {
        return joined(words().system());
    }

    public String getSeasons() {
        return joined(Words.seasons());
    }

    public int getSeasonsFrom() {
        return Words.firstYear();
    }

    public int getSeasonsTo() {
        return Words.lastYear();
    }

    /** The first line, computed from the systems that are offered. */
    public String getLead() {
        return "Your browser checks it alone, by the rules of "
                + getSystems().stream().map(TargetSystem::name).collect(Collectors.joining(", "))
                + ". Nothing that you type leaves this page.";
    }

    private Words words() {
        if (words == null) {
            words = passwords.wordsForMe();
        }
        return words;
    }

    private static String joined(Collection<String> words) {
        return words.stream().map(word -> word.replace('|', ' ')).sorted().collect(Collectors.joining("|"));
    }
}
