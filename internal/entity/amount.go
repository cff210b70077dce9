package entity

import "standfirst/internal/lazy"

// amount reads money, a percentage or a quantity at the first piece.
func amount(p []piece) (Kind, int, string) {
	if n, value := moneyBefore(p); n > 0 {
		return Money, n, value
	}
	n, value := number(p)
	if n == 0 {
		return 0, 0, ""
	}
	k := n
	if at(p, k).text == "-" && at(p, k).glued && at(p, k+1).glued {
		k++ // "a 30-kilometre march"
	}
	unit := at(p, k)
	switch unit.lower {
	case "%", "percent", "pc":
		return Percent, k + 1, with(value, "%")
	case "per":
		if w := at(p, k+1); w.lower == "cent" {
			return Percent, k + 2, with(value, "%")
		}
	case "percentage":
		if w := at(p, k+1); w.lower == "points" || w.lower == "point" {
			return Percent, k + 2, ""
		}
	}
	if !at(p, 0).digit && (at(p, 0).lower == "a" || at(p, 0).lower == "an") && n == 1 {
		return 0, 0, ""
	}
	if m, code := currency(p[min(k, len(p)):]); m > 0 {
		return Money, k + m, with(value, " "+code)
	}
	if u, ok := units()[unit.lower]; ok && (len(unit.lower) > 2 || unit.text == unit.lower || u == unit.text) && !(unit.lower == "m" && unit.glued) {
		m := k + 1
		if at(p, m).lower == "per" && at(p, m+1).lower == "hour" { // "miles per hour"
			return Quantity, m + 2, with(value, perHour(u))
		}
		if at(p, m).text == "/" && at(p, m+1).lower == "h" {
			return Quantity, m + 2, with(value, perHour(u))
		}
		return Quantity, m, with(value, u)
	}
	switch unit.lower {
	case "square", "cubic":
		if u, ok := units()[at(p, k+1).lower]; ok {
			power := "²"
			if unit.lower == "cubic" {
				power = "³"
			}
			if u == "" {
				return Quantity, k + 2, ""
			}
			return Quantity, k + 2, with(value, " "+u[1:]+power)
		}
	case "degrees", "degree", "°":
		switch w := at(p, k+1); w.lower {
		case "c", "celsius":
			return Quantity, k + 2, with(value, " °C")
		case "f", "fahrenheit":
			return Quantity, k + 2, with(value, " °F")
		}
	}
	return 0, 0, ""
}

// with is a value with its unit, "" if either cannot be told.
func with(value, unit string) string {
	if value == "" || unit == "" || unit == " " {
		return ""
	}
	return value + unit
}

func perHour(unit string) string {
	if unit == "" {
		return ""
	}
	return unit + "/h"
}

// moneyBefore reads "$5 million", "US$3bn", "€4.50", "USD 20".
func moneyBefore(p []piece) (int, string) {
	k, code := 0, ""
	switch w := at(p, 0); {
	case w.text != "" && w.text[0] >= 'a' && w.text[0] <= 'z': // as most words do: no sign does
		return 0, ""
	case !at(p, 1).digit && at(p, 1).text != "$": // no number follows: none of the lists need be asked
		return 0, ""
	case codes()[w.text] && at(p, 1).digit:
		k, code = 1, w.text
	case dollars()[w.text] != "" && at(p, 1).text == "$" && at(p, 1).glued:
		k, code = 2, dollars()[w.text]
	case w.text == "$" || w.text == "¥": // whose dollars, the sign does not say
		k = 1
	case signs()[w.text] != "":
		k, code = 1, signs()[w.text]
	default:
		return 0, ""
	}
	if !at(p, k).digit {
		return 0, ""
	}
	n, value := number(p[k:])
	if n == 0 {
		return 0, ""
	}
	return k + n, with(value, " "+code)
}

// currency reads "euros", "U.S. dollars", "pounds sterling" after an amount:
// how many pieces, and the code of ISO 4217 where it is certain.
func currency(p []piece) (int, string) {
	w := at(p, 0)
	if codes()[w.text] {
		return 1, w.text
	}
	if code := signs()[w.text]; code != "" {
		return 1, code // "20 €"
	}
	if code, ok := currencies()[w.lower]; ok {
		return 1, code
	}
	switch {
	case w.text == "US" && (at(p, 1).lower == "dollars" || at(p, 1).lower == "dollar"):
		return 2, "USD"
	case w.text == "U" && at(p, 1).text == "." && at(p, 2).text == "S" && at(p, 3).text == "." && at(p, 4).lower == "dollars":
		return 5, "USD"
	case w.lower == "pounds" && at(p, 1).lower == "sterling":
		return 2, "GBP"
	}
	return 0, ""
}

var signs = lazy.Value(func() map[string]string {
	return map[string]string{"€": "EUR", "£": "GBP", "₹": "INR", "₽": "RUB", "₪": "ILS", "₺": "TRY", "₩": "KRW", "₦": "NGN", "₴": "UAH"}
})

// dollars are the letters before a dollar sign.
var dollars = lazy.Value(func() map[string]string {
	return map[string]string{"US": "USD", "A": "AUD", "AU": "AUD", "C": "CAD", "CA": "CAD", "NZ": "NZD", "HK": "HKD", "S": "SGD"}
})

var codes = lazy.Value(func() map[string]bool {
	return map[string]bool{
		"USD": true, "EUR": true, "GBP": true, "JPY": true, "CHF": true, "CAD": true, "AUD": true, "NZD": true, "CNY": true, "INR": true, "RUB": true,
		"SEK": true, "NOK": true, "DKK": true, "PLN": true, "BRL": true, "MXN": true, "ZAR": true, "TRY": true, "HKD": true, "SGD": true, "KRW": true,
	}
})

// currencies by name; several countries share most of them.
var currencies = lazy.Value(func() map[string]string {
	return map[string]string{
		"euro": "EUR", "euros": "EUR", "dollar": "", "dollars": "", "cents": "", "pence": "", "yen": "JPY", "yuan": "CNY", "renminbi": "CNY",
		"rupee": "", "rupees": "", "rouble": "RUB", "roubles": "RUB", "ruble": "RUB", "rubles": "RUB", "franc": "", "francs": "", "peso": "", "pesos": "",
		"kronor": "SEK", "kroner": "", "zloty": "PLN", "rand": "ZAR", "shekel": "ILS", "shekels": "ILS", "dirhams": "", "dinars": "", "naira": "NGN",
		"baht": "THB", "ringgit": "MYR", "rupiah": "IDR", "lira": "", "riyals": "", "forint": "HUF",
	}
})

// units by name, with the symbol that a value is written with; "" where the
// name alone does not say which.
var units = lazy.Value(func() map[string]string {
	return map[string]string{
		"km": " km", "kilometre": " km", "kilometres": " km", "kilometer": " km", "kilometers": " km", "metre": " m", "metres": " m", "meter": " m",
		"meters": " m", "cm": " cm", "centimetres": " cm", "centimeters": " cm", "centimetre": " cm", "centimeter": " cm", "mm": " mm",
		"millimetres": " mm", "millimeters": " mm", "mile": " mi", "miles": " mi", "foot": " ft", "feet": " ft", "ft": " ft", "inch": " in", "inches": " in",
		"yard": " yd", "yards": " yd", "kg": " kg", "kilo": " kg", "kilos": " kg", "kilogram": " kg", "kilograms": " kg", "kilogrammes": " kg", "gram": " g", "grams": " g",
		"tonne": " t", "tonnes": " t", "ton": "", "tons": "", "pounds": "", "lb": " lb", "lbs": " lb", "ounces": "", "ounce": "",
		"litre": " L", "litres": " L", "liter": " L", "liters": " L", "gallons": "", "gallon": "", "barrels": "", "barrel": "",
		"hectare": " ha", "hectares": " ha", "acre": " acre", "acres": " acre", "mph": " mi/h", "kph": " km/h",
		"watts": " W", "kw": " kW", "mw": " MW", "gw": " GW", "megawatts": " MW", "gigawatts": " GW", "kilowatts": " kW", "kwh": " kWh", "hz": " Hz", "khz": " kHz", "mhz": " MHz", "ghz": " GHz",
		"megabytes": " MB", "mb": " MB", "gigabytes": " GB", "gb": " GB", "terabytes": " TB", "tb": " TB",
	}
})
