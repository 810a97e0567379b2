/*
 * The password rules of org.confidant.password.PasswordRules, in the browser alone.
 *
 * Nothing here sends, stores or logs anything: no request, no cookie, no storage, no console. The password lives in
 * its field and in the variables of one check. The parameters, the words and the sentences come with the page; the
 * vectors in password-vectors.json prove that this file and the server say the same.
 */
(function () {
  "use strict";

  var SWAPPED = { "0": "o", "1": "l", "3": "e", "4": "a", "@": "a", "5": "s", "$": "s", "7": "t", "8": "b", "!": "i" };
  var UNACCEPTABLE = /[\p{Cn}\p{Cs}\p{Cc}]/u;
  var LETTER = /^\p{L}$/u;
  var LETTER_OR_DIGIT = /^[\p{L}\p{Nd}]$/u;
  var ACCENT = /\p{Mn}/gu;

  function points(text) {
    return Array.from(text);
  }

  /* One code point at a time, so that no neighbour matters: lower, upper, lower again is full case folding. */
  function casefold(text) {
    return points(text)
      .map(function (each) { return points(each.toLowerCase().toUpperCase()); })
      .map(function (upper) { return upper.map(function (each) { return each.toLowerCase(); }).join(""); })
      .join("");
  }

  function fold(text) {
    return points(casefold(text.normalize("NFKC")).normalize("NFD").replace(ACCENT, ""))
      .map(function (each) { return SWAPPED[each] || each; })
      .filter(function (each) { return LETTER_OR_DIGIT.test(each); })
      .join("");
  }

  function length(text) {
    return points(text).length;
  }

  function reversed(text) {
    return points(text).reverse().join("");
  }

  function utf8Length(text) {
    return points(text).reduce(function (sum, each) {
      var point = each.codePointAt(0);
      return sum + (point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4);
    }, 0);
  }

  function countLetters(text) {
    return points(text).filter(function (each) { return LETTER.test(each); }).length;
  }

  /* Longest first, so that a longer word is taken out before a shorter one inside it. */
  function tokens(words) {
    return words.map(fold)
      .filter(function (word) { return length(word) >= 3; })
      .sort(function (one, other) { return length(other) - length(one); });
  }

  function seasonsWithYears(seasons) {
    var words = [];
    seasons.names.forEach(function (name) {
      for (var year = seasons.from; year <= seasons.to; year++) {
        var two = String(year % 100).padStart(2, "0");
        words.push(name + year, year + name, name + two, two + name);
      }
    });
    return words;
  }

  function containsWord(folded, word) {
    return length(word) >= 4
      ? folded.includes(word) || folded.includes(reversed(word))
      : folded.startsWith(word) || folded.endsWith(word);
  }

  function isWord(typed, folded, word) {
    return folded === word || folded === word + word || folded === reversed(word) || isWordWithTail(typed, word);
  }

  function isWordWithTail(typed, word) {
    var all = points(typed);
    for (var tail = 1; tail <= 4 && tail < all.length; tail++) {
      if (LETTER.test(all[all.length - tail])) {
        return false;
      }
      if (fold(all.slice(0, all.length - tail).join("")) === word) {
        return true;
      }
    }
    return false;
  }

  function tooLittleRemains(folded, words, atLeast) {
    var rest = folded;
    var found = false;
    words.forEach(function (word) {
      if (rest.includes(word)) {
        found = true;
        rest = rest.split(word).join("");
      }
    });
    return found && countLetters(rest) < atLeast;
  }

  function leans(profile, typed, folded, words) {
    if (profile.context === "CONTAINS") {
      return words.some(function (word) { return containsWord(folded, word); });
    }
    if (profile.context === "EXACT") {
      return words.some(function (word) { return isWord(typed, folded, word); });
    }
    return tooLittleRemains(folded, words, profile.residual);
  }

  function known(typed, list) {
    var lower = casefold(typed);
    if (list.entries.has(typed) || list.entries.has(lower)) {
      return true;
    }
    return list.tails.some(function (tail) {
      return lower.endsWith(tail) && list.mostUsed.has(lower.slice(0, -tail.length));
    }) || [2, 3].some(function (times) {
      var part = lower.slice(0, lower.length / times);
      return part.length > 0 && part.repeat(times) === lower && list.mostUsed.has(part);
    });
  }

  /* words: {person: [..], system: [..], seasons: {names, from, to}} or the same already made by prepare() */
  function prepare(words) {
    return words.ready ? words : {
      ready: true,
      person: tokens(words.person),
      system: tokens(words.system.concat(seasonsWithYears(words.seasons)))
    };
  }

  /* Which rules of the profile pass: {"PW-C00": true, ...}, only those that the profile has. */
  function check(profile, words, text, list) {
    var typed = text.normalize("NFC");
    var folded = fold(text);
    var ready = prepare(words);
    var count = length(typed);
    var passed = {};
    passed["PW-C00"] = count > 0 && !UNACCEPTABLE.test(typed);
    if (profile.upper) { passed["PW-C01"] = /[\p{Lu}\p{Lt}]/u.test(typed); }
    if (profile.lower) { passed["PW-C02"] = /\p{Ll}/u.test(typed); }
    if (profile.digit) { passed["PW-C03"] = /\p{Nd}/u.test(typed); }
    if (profile.symbol) { passed["PW-C04"] = /[\p{P}\p{S}]/u.test(typed); }
    passed["PW-C05"] = count >= profile.minLength && count <= profile.maxLength
      && utf8Length(typed) <= profile.maxBytes;
    passed["PW-C06"] = !leans(profile, typed, folded, ready.person);
    passed["PW-C07"] = !leans(profile, typed, folded, ready.system);
    if (profile.blocklist && list) { passed["PW-C10"] = !known(typed, list); }
    return passed;
  }

  window.ConfidantPassword = Object.freeze({ check: check, fold: fold, prepare: prepare });

  /* ---- the page ---- */

  function words(text) {
    return text ? text.split("|") : [];
  }

  function profileOf(option) {
    var data = option.dataset;
    return {
      minLength: Number(data.minLength), maxLength: Number(data.maxLength), maxBytes: Number(data.maxBytes),
      upper: data.upper === "true", lower: data.lower === "true", digit: data.digit === "true",
      symbol: data.symbol === "true", context: data.context, residual: Number(data.residual),
      blocklist: data.blocklist === "true"
    };
  }

  function start(checker) {
    var field = checker.querySelector("#candidate");
    var system = checker.querySelector("#system");
    var announced = checker.querySelector("#verdict");
    var reveal = checker.querySelector("#reveal");
    var held = checker.querySelector("[data-person-words]").dataset;
    var ready = prepare({
      person: words(held.personWords),
      system: words(held.systemWords),
      seasons: { names: words(held.seasons), from: Number(held.seasonsFrom), to: Number(held.seasonsTo) }
    });
    var waiting;

    function mark(item, state) {
      var tag = item.querySelector("[data-state]");
      tag.dataset.state = state;
      tag.className = "tag " + (state === "passed" ? "good" : state === "failed" ? "bad" : "calm");
      tag.textContent = state === "passed" ? "passes" : state === "failed" ? "fails" : "not checked";
      item.querySelector("[data-sentence]").textContent = item.dataset[state];
    }

    function announce(text) {
      window.clearTimeout(waiting);
      waiting = window.setTimeout(function () { announced.textContent = text; }, 400);
    }

    function show() {
      var option = system.selectedOptions[0];
      var passed = field.value === "" ? {} : check(profileOf(option), ready, field.value, window.ConfidantKnownPasswords);
      var failures = 0;
      checker.querySelectorAll("[data-profile]").forEach(function (part) {
        part.hidden = part.dataset.profile !== option.dataset.profileId;
      });
      checker.querySelectorAll("[data-profile='" + option.dataset.profileId + "'] [data-rule]").forEach(function (item) {
        var verdict = passed[item.dataset.rule];
        mark(item, verdict === undefined ? "asks" : verdict ? "passed" : "failed");
        failures += verdict === false ? 1 : 0;
      });
      announce(field.value === "" ? "Nothing is typed yet."
        : failures === 0 ? "It passes every rule shown."
        : failures === 1 ? "One rule is not met yet." : failures + " rules are not met yet.");
    }

    field.addEventListener("input", show);
    system.addEventListener("change", show);
    reveal.addEventListener("change", function () { field.type = reveal.checked ? "text" : "password"; });
    window.addEventListener("pagehide", function () { field.value = ""; reveal.checked = false; field.type = "password"; });
    checker.hidden = false;
    show();
  }

  function whenReady() {
    var checker = document.querySelector("[data-password-checker]");
    if (checker) {
      start(checker);
    }
  }

  if (document.readyState === "loading") {
    document.addEventListener("DOMContentLoaded", whenReady);
  } else {
    whenReady();
  }
})();
