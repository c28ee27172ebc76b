import assert from "node:assert/strict";
import { test } from "node:test";
import { isCampaignMark, withoutCampaignMarks } from "../../../overrides/lib/campaign.js";

test("marks of newsletters, advertisements and social media are known in any case; words of ours are not", () => {
  for (const name of ["utm_source", "UTM_Campaign", "fbclid", "gclid", "mc_cid", "_hsenc", "mtm_kwd"]) assert.ok(isCampaignMark(name), name);
  for (const name of ["tekst", "contact", "vergelijk", "q", "utm", "gclidje"]) assert.ok(!isCampaignMark(name), name);
});

test("an address loses them and nothing else, and stays as it was written without them", () => {
  assert.equal(withoutCampaignMarks("?contact=wekelijks&utm_source=brief&fbclid=x"), "?contact=wekelijks");
  assert.equal(withoutCampaignMarks("?utm_medium=mail"), "");
  assert.equal(withoutCampaignMarks("?vergelijk=opstapje,vve-thuis"), "?vergelijk=opstapje,vve-thuis");
});
