package org.confidant.policy;

/** Which versions are wanted. @param words in code or title; @param status null for all */
public record PolicyFilter(String words, PolicyStatus status) {

    public PolicyFilter {
        words = words == null ? "" : words.strip();
        if (words.length() > 200) words = words.substring(0, 200);
    }

    String like() {
        return "%" + words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
