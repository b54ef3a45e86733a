"""Classes of language, each told in sentences of many trades, with what is near and is not it."""

import pytest

from model_store.vocabulary import Kind, Polarity, Slot
from tests.unit.extraction.reading import live, read

SAID = [
    ("control", "opening", "No lorry leaves the yard until the weighbridge ticket is printed."),
    ("control", "opening", "A second nurse has to witness every controlled drug."),
    ("control", "opening", "You may not enter the cleanroom without a gown test."),
    ("control", "opening", "The kiln stays shut until the temperature log is signed."),
    ("control", "opening", "Payroll cannot run unless the headcount report ties out."),
    ("control", "opening", "Each weld gets an ultrasonic inspection."),
    ("control", "opening", "We are not permitted to pour concrete below four degrees."),
    ("control", "opening", "Two officers have to be present when the safe is opened."),
    ("control", "opening", "The system refuses an order without a cost centre."),
    ("control", "opening", "Before anything is shipped the lab checks a sample."),
    ("control", "opening", "A supervisor double checks the dose."),
    ("control", "opening", "All refunds over 200 go past the store manager."),
    ("control", "opening", "Strictly no release without a countersignature."),
    ("control", "opening", "Every container is X-rayed at the gate."),
    ("control", "opening", "The template is locked so nobody can change the formula."),
    ("condition", "opening", "Anything heavier than 30 kilos goes by freight."),
    ("condition", "opening", "Orders below 50 euros are not insured."),
    ("condition", "opening", "When the patient is under 16 a parent signs."),
    ("condition", "opening", "In case of frost we postpone the pour."),
    ("condition", "opening", "For exports we add a customs form."),
    ("condition", "opening", "Depending on the colour it goes to line 2 or line 3."),
    ("condition", "opening", "Unless it is urgent, it waits for the Thursday van."),
    ("condition", "opening", "From 10,000 upwards the board decides."),
    ("condition", "opening", "Only perishable goods get the cold lane."),
    ("condition", "opening", "If the meter is older than ten years we replace it."),
    ("condition", "opening", "Large claims are handled by the London office, small ones by us."),
    ("exception", "opening", "One pallet in twelve arrives without labels."),
    ("exception", "opening", "Half of the samples come in unmarked."),
    ("exception", "opening", "The barcode reader has been broken since May."),
    ("exception", "opening", "Now and then a guest disputes the minibar."),
    ("exception", "opening", "Quite a few applications are missing a photo."),
    ("exception", "opening", "Every fifth form is illegible."),
    ("exception", "opening", "The courier regularly drops parcels at the wrong dock."),
    ("exception", "opening", "On bad days the whole line stands still."),
    ("exception", "opening", "Occasionally the blood tube breaks."),
    ("exception", "opening", "Some customers simply refuse to sign."),
    ("shadow_tool", "opening", "I track the keys in my own little spreadsheet."),
    ("shadow_tool", "opening", "The foremen have a WhatsApp group for the shifts."),
    ("shadow_tool", "opening", "I write the numbers on the back of an envelope."),
    ("shadow_tool", "opening", "We keep a paper list on the fridge door."),
    ("shadow_tool", "opening", "She has a black notebook with all the codes."),
    ("shadow_tool", "opening", "There is a sheet on the wall where we tick them off."),
    ("shadow_tool", "opening", "I photograph it with my private phone."),
    ("shadow_tool", "opening", "We run it through a Telegram chat."),
    ("shadow_tool", "opening", "I note it in my diary."),
    ("workaround", "opening", "I log in with my colleague's badge because mine expired."),
    ("workaround", "opening", "We enter a dummy customer number to get past the screen."),
    ("workaround", "opening", "I type it all again by hand since the import breaks."),
    ("workaround", "opening", "We sign the form afterwards, the truck cannot wait."),
    ("workaround", "opening", "I skip the second check when it is busy."),
    ("workaround", "opening", "We copy last month's figures and correct them later."),
    ("batching", "opening", "We do the invoices on Tuesdays and Thursdays."),
    ("batching", "opening", "The van goes out at nine and at three."),
    ("batching", "opening", "I let them pile up until Friday."),
    ("batching", "opening", "The committee meets every second Wednesday."),
    ("batching", "opening", "All requests are processed overnight."),
    ("batching", "opening", "We collect the samples and send them together in the evening."),
    ("batching", "opening", "Once a week I do the whole stack in one sitting."),
    ("batching", "opening", "The oven runs twice a day."),
    ("wait", "opening", "Then it sits on her desk for a week."),
    ("wait", "opening", "The parts take ten days to arrive."),
    ("wait", "opening", "We usually hear back after three working days."),
    ("wait", "opening", "The lab turns it round in two days."),
    ("wait", "opening", "It lies there over the weekend."),
    ("wait", "opening", "Approval takes forever, easily three weeks."),
    ("rework", "opening", "A third of the drawings bounce back to the designer."),
    ("rework", "opening", "We have to redo the labels."),
    ("rework", "opening", "The bank returns the file and we send it once more."),
    ("rework", "opening", "He sends it back to me when a field is empty."),
    ("rework", "opening", "Often I enter the same order a second time."),
    ("owner", "opening", "The tanks are cleaned by the night crew."),
    ("owner", "opening", "The offer is written by Joanna."),
    ("owner", "opening", "The valve gets replaced by a fitter."),
    ("owner", "opening", "Bogdan and I count the cash."),
    ("owner", "opening", "The florist prepares the bouquets."),
    ("single_person", "opening", "Nobody else knows the recipe."),
    ("single_person", "opening", "If Bogdan is ill, nothing moves."),
    ("single_person", "opening", "I am the only one with the code."),
    ("trigger", "opening", "It all begins with a phone call from the harbour."),
    ("trigger", "opening", "A customer walks in with a broken watch."),
    ("trigger", "opening", "An email pops up from the landlord."),
    ("trigger", "opening", "My day starts when the first truck rolls in."),
    ("system", "opening", "I book it in Velox."),
    ("system", "opening", "We enter the weights into the harvest portal."),
    ("system", "opening", "The order comes through Kordia."),
    ("handoff", "opening", "Then I pass the folder to the cashier."),
    ("handoff", "opening", "After that the painter takes over."),
    ("handoff", "opening", "I hand it over to Bogdan."),
    ("frequency", "opening", "That happens three times a week."),
    ("exception", "opening", "About one in nine gets rejected."),
    ("unknown", "wait", "Search me."),
    ("unknown", "wait", "Not my department, ask the foreman."),
    ("unknown", "owner", "I have no clue who does that."),
    ("unknown", "volume", "I never counted."),
    ("unknown", "duration", "Couldn't tell you."),
    ("unknown", "system", "That is beyond me."),
    ("unknown", "wait", "You would need to ask Bogdan."),
    ("unknown", "wait", "I lost sight of it once it leaves my bench."),
    ("unknown", "volume", "No numbers, sorry."),
    ("unknown", "owner", "Above my pay grade."),
    ("unknown", "owner", "Somebody upstairs, who exactly I cannot say."),
    ("wait", "wait", "Till the next tide."),
    ("wait", "wait", "A fortnight, give or take."),
    ("wait", "wait", "Overnight."),
    ("wait", "wait", "Ages."),
    ("wait", "wait", "By Thursday at the latest."),
    ("wait", "wait", "Monday to Thursday."),
    ("batching", "wait", "They only do those on Mondays."),
    ("batching", "wait", "She signs them all in one go on Friday."),
    ("volume", "wait", "About 30 a day."),
    ("control", "exception", "No exceptions, every crate is opened."),
    ("control", "workaround", "You cannot get round the lock."),
    ("control", "workaround", "Impossible, the gate will not open without the badge."),
    ("shadow_tool", "system", "On a clipboard."),
    ("shadow_tool", "system", "A whiteboard in the hall."),
    ("shadow_tool", "system", "My own spreadsheet."),
    ("shadow_tool", "system", "Honestly? WhatsApp."),
    ("system", "system", "Velox, and the old Tandem."),
    ("owner", "owner", "The duty vet."),
    ("owner", "owner", "Whoever is on the early shift."),
    ("owner", "owner", "That falls to the purser."),
    ("owner", "owner", "It is done by the night porter."),
    ("owner", "owner", "The robot does the palletising."),
    ("owner", "owner", "Bogdan, under protest."),
    ("condition", "owner", "Above 5k it is Helen."),
    ("condition", "owner", "For exports it is Joanna, for the rest me."),
    ("handoff", "handoff", "Down the chute to packing."),
    ("handoff", "handoff", "Joanna gets it."),
    ("handoff", "handoff", "I ring the yard and they fetch it."),
    ("frequency", "rework", "About one in eight."),
    ("frequency", "rework", "Three times a month maybe."),
    ("frequency", "exception", "Every other day."),
    ("duration", "duration", "Forty-five, tops."),
    ("duration", "duration", "Quarter of an hour."),
]

UNSAID = [
    "When my uncle ran the shop we wrote it all by hand.",
    "Ten years back the foreman did the rota on a blackboard.",
    "In the old building we had two cranes.",
    "If I were the boss I would drop the second form.",
    "It would be lovely to have a scanner.",
    "One day we will get a proper booking tool.",
    "Yeah, and pigs might fly.",
    "The wonderful new portal, a joy to use as ever.",
    "How was your weekend?",
    "My kid has a fever, so I am a bit slow.",
    "The canteen had fish today.",
    "The buyers think they are gods.",
    "It is always the night shift that messes up.",
    "Subcontractor invoices are a different matter altogether.",
    "The leasing side works completely differently, ignore that.",
    "Do you record this?",
    "Who invented that form?",
    "We were promised a new forklift.",
    "I hope this gets to somebody who can change it.",
    "Before the merger the branch did the credit check.",
    "The old manager used to sign everything himself.",
    "Imagine we had a second oven.",
    "They plan to move us to a new hall in spring.",
    "Oh great, another dashboard, just what we needed.",
    "Had they asked us, the belt would run by now.",
    "Hope that helps!",
    "Sorry for the long text.",
    "It is Monday and I am already tired.",
    "Never mind me, long week.",
    "def f(x): return x + 1",
    "import os; print(os.environ)",
    "SELECT * FROM orders WHERE id = 3;",
]

NEAR = [
    ("control", "opening", "Nobody checks the expiry date."),
    ("control", "opening", "I check the totals and file it."),
    ("control", "opening", "The clerk needs a coffee before work."),
    ("control", "opening", "The lorry stops at the gate."),
    ("condition", "opening", "I put the pallet on the shelf."),
    ("condition", "opening", "We sell small tools to big shops."),
    ("condition", "opening", "I wait for the driver."),
    ("exception", "opening", "I drive the van to the depot."),
    ("exception", "opening", "The fitter replaces the valve."),
    ("exception", "opening", "We ship the crates to Cork."),
    ("shadow_tool", "opening", "I book it in my SAP queue."),
    ("shadow_tool", "opening", "New jobs land in my Orbis tray."),
    ("shadow_tool", "opening", "I read the book on the train."),
    ("shadow_tool", "opening", "The guard opens the door."),
    ("workaround", "opening", "I weigh the crate and print the label."),
    ("workaround", "opening", "The nurse draws the blood."),
    ("batching", "opening", "I open the safe at nine."),
    ("batching", "opening", "The van brings the parts."),
    ("batching", "opening", "He repairs the pump."),
    ("wait", "wait", "About 30 a day."),
    ("wait", "wait", "Roughly two hundred a week."),
    ("wait", "wait", "Forty crates per shift."),
    ("unknown", "wait", "Three days, she knows that too."),
    ("unknown", "owner", "Not me, it is Joanna."),
    ("unknown", "opening", "I ask the customer for the form."),
    ("rework", "opening", "I send the parcel to Cork."),
    ("single_person", "opening", "We all know the code."),
    ("frequency", "opening", "Orders over 5 percent discount go to Helen."),
]


@pytest.mark.parametrize(("kind", "slot", "said"), SAID)
def test_what_is_said_in_other_trades_is_heard(kind, slot, said):
    step = None if slot == "opening" else "Check goods"
    kinds = {c.kind for c in live(read(said, slot=Slot(slot), step=step))}
    assert Kind(kind) in kinds


@pytest.mark.parametrize("said", UNSAID)
def test_what_is_no_present_work_makes_no_claim(said):
    kinds = {c.kind for c in live(read(said))}
    assert kinds <= {Kind.IDEA}


@pytest.mark.parametrize(("kind", "slot", "said"), NEAR)
def test_what_only_sounds_like_it_is_not_it(kind, slot, said):
    step = None if slot == "opening" else "Check goods"
    told = live(read(said, slot=Slot(slot), step=step))
    kinds = {c.kind for c in told if c.polarity is Polarity.ASSERTS}
    assert Kind(kind) not in kinds


def test_a_giant_word_is_no_claim_and_no_quote_is_endless():
    assert not read("x" * 20_000).claims
    long = "then the clerk files the " + "very " * 200 + "old form in the red cabinet"
    assert all(len(c.quote) <= 300 for c in read(long).claims)


def test_it_is_what_came_in_when_another_hand_takes_it():
    said = "The parcel arrives. The tool makes a guess, and i weigh it."
    assert "weigh parcel" in {c.mention for c in live(read(said), Kind.STEP)}


def test_it_is_what_the_same_hand_just_worked_on():
    said = "The parcel arrives. I write the letter and i send it to Bogdan."
    assert "send the letter" in {c.mention for c in live(read(said), Kind.STEP)}


def test_a_wait_belongs_to_what_is_said_to_wait():
    (wait,) = live(read("I book the van. The crates wait for the crane two days."), Kind.WAIT)
    assert wait.mention == "crates"


@pytest.mark.parametrize(
    ("said", "fallen"),
    [
        ("half an hour.. nah who am i kidding, two hours", "half an hour.."),
        ("me... no wait, it's Bogdan", "me"),
    ],
)
def test_what_is_taken_back_falls(said, fallen):
    slot = Slot.OWNER if fallen == "me" else Slot.DURATION
    reading = read(said, slot=slot, step="Check goods")
    assert fallen not in {c.quote for c in live(reading)}


def test_what_is_taken_back_in_the_next_message_falls():
    reading = read(
        "A week.", "No no, that was the flood. Normal is two days.", slot=Slot.WAIT, step="Check"
    )
    assert "A week." not in {c.quote for c in live(reading)}


@pytest.mark.parametrize(
    ("said", "minutes"),
    [
        ("in at 09:40, opened at 11:50", 130.0),
        ("reported on the 2nd, visited on the 13th", 11 * 1440.0),
        ("asked Monday, signed Friday", 4 * 1440.0),
    ],
)
def test_dates_told_in_a_row_are_a_wait(said, minutes):
    (wait,) = live(read(said, slot=Slot.LAST_CASE), Kind.WAIT)
    assert wait.value.minutes == (minutes, minutes)
