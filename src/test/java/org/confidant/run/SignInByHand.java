package org.confidant.run;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Signs in as a browser would, without one. */
final class SignInByHand {

    private static final Pattern FIELD = Pattern.compile("<(?:input|button)[^>]*>");
    private static final Pattern NAME = Pattern.compile("\\bname=\"([^\"]*)\"");
    private static final Pattern VALUE = Pattern.compile("\\bvalue=\"([^\"]*)\"");

    private final String address;
    private final HttpClient client = HttpClient.newHttpClient();

    private SignInByHand(String address) {
        this.address = address;
    }

    static SignInByHand at(String address) {
        return new SignInByHand(address);
    }

    boolean works(String signInName, String password) throws IOException, InterruptedException {
        var page = URI.create(address + "/sign-in.xhtml");
        var shown = client.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString());
        var fields = fields(shown.body());
        fields.replaceAll((name, value) ->
                name.endsWith("signInName") ? signInName : name.endsWith("password") ? password : value);
        var answer = client.send(
                HttpRequest.newBuilder(page)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Cookie", cookies(shown))
                        .header("Origin", address)
                        .header("Sec-Fetch-Site", "same-origin")
                        .POST(HttpRequest.BodyPublishers.ofString(encoded(fields)))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
        return answer.statusCode() == 302;
    }

    /** Browsers send Secure cookies to the machine they run on, Java's client does not. */
    private static String cookies(HttpResponse<?> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.replaceFirst(";.*", ""))
                .collect(Collectors.joining("; "));
    }

    private static Map<String, String> fields(String page) {
        var fields = new LinkedHashMap<String, String>();
        var tags = FIELD.matcher(page);
        while (tags.find()) {
            var name = NAME.matcher(tags.group());
            var value = VALUE.matcher(tags.group());
            if (name.find()) {
                fields.put(name.group(1), value.find() ? value.group(1) : "");
            }
        }
        return fields;
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
