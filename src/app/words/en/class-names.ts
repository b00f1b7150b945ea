/**
 * Names for seats that got none of their own, such as "Amber Heron": a colour or a look, and a bird or a plant. As many
 * pairs as a class can have seats.
 */
export const classNames = {
  firsts: (
    'Amber Ashen Auburn Azure Blue Bright Bronze Calm Clear Cobalt Copper Coral Crimson Dusky Early Eastern Emerald Golden ' +
    'Green Grey Hazel Indigo Inland Ivory Jade Lilac Little Lively Marble Misty Northern Ochre Olive Pale Pearl Polar Quick ' +
    'Quiet Rosy Ruby Russet Saffron Sandy Scarlet Silver Southern Steady Teal Violet Western'
  ).split(' '),
  seconds: (
    'Alder Aspen Avocet Birch Bluebell Briar Bunting Cedar Clover Cormorant Crane Curlew Dunlin Egret Elm Fern Finch Foxglove ' +
    'Gannet Heather Heron Holly Iris Juniper Kestrel Kingfisher Lapwing Larch Lark Linden Linnet Maple Martin Oriole Osprey ' +
    'Petrel Plover Poplar Rowan Sorrel'
  ).split(' '),
}
