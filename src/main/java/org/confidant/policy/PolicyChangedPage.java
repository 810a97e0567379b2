package org.confidant.policy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What has changed since the reader signed, as a part of pages that show a version. Asked for once. */
@Named
@RequestScoped
public class PolicyChangedPage {

    @Inject
    private PolicyDifferenceService differences;

    private final Map<String, SinceSigned> asked = new HashMap<>();

    /** @return null when the reader signed no other version of the policy */
    public SinceSigned since(UUID versionId, String language) {
        var key = versionId + "/" + language;
        if (!asked.containsKey(key)) asked.put(key, differences.sinceSigned(versionId, language));
        return asked.get(key);
    }
}
